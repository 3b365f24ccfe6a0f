package org.familyplan.query.statistics.disclosure;

/** Why a figure is hidden. For the operator's record; published, it would tell what it protects. */
public enum Reason {
  /** It tells of fewer persons or families than the threshold. */
  SMALL,
  /** Everybody in a group shares one sensitive value; the group's noughts tell it too. */
  WHOLE_GROUP,
  /** Most of the amount is one person's or family's. */
  DOMINANT,
  /** Compared with an earlier edition it would tell of few. */
  EARLIER,
  /** A figure hidden for another reason could be reckoned from it. */
  SECONDARY
}
