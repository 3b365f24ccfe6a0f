package org.familyplan.query.statistics.control;

/**
 * How much a municipality may upload.
 *
 * @param listed most series of which the newest version is not withdrawn
 * @param kept most versions of all its series together, replaced and withdrawn ones counted
 */
public record ControlBounds(int listed, int kept) {
  /** For a municipality with some control groups, each renewed now and then. */
  public static ControlBounds usual() {
    return new ControlBounds(50, 500);
  }
}
