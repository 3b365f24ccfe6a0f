package org.familyplan.platform.rights;

/** How somebody stands to one family on a day, as the log says. */
public enum Relation {
  /**
   * The appointed coordinator, the deputy who acts, or, until the first appointment begins, whoever
   * opened the file.
   */
  COORDINATOR,
  /** A member of the team. */
  TEAM_MEMBER,
  /** An employee without a task who looks in an emergency and has said why. */
  BREAK_GLASS,
  /** A person of the file. */
  FAMILY_MEMBER,
  /** None of these. */
  NONE
}
