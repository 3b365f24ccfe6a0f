package org.familyplan.query.statistics.table;

/**
 * What is counted.
 *
 * @param id name in the catalogue, lowerCamelCase, for example {@code adults}
 * @param guards whose number decides whether a cell is too small to be shown
 */
public record Population(String id, Guarded guards) {
  /** Whom a small number would tell of. */
  public enum Guarded {
    /** The persons counted; each unit is one. */
    PERSON,
    /** The families whose members, goals or contacts are counted. */
    FAMILY
  }
}
