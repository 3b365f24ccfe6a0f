package org.familyplan.query.statistics.measure;

/** A chapter of the catalogue. */
interface Subject {
  /** Declares its measures, what units are told apart by for them, and their tables. */
  void define(Definitions catalogue);
}
