package org.familyplan.query.entries;

/** A family that is being folded: keeps note of which entry of the log a document came from. */
public interface TracedEntries extends Entries {
  /** What is put from now on comes from there. */
  void from(Origin entry);
}
