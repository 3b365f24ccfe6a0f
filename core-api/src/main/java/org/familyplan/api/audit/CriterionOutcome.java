package org.familyplan.api.audit;

/** How a file answers a criterion. */
public enum CriterionOutcome {
  /** The file shows that it holds. */
  MET,
  /** The file shows that it does not hold, or lacks what would show it. */
  NOT_MET,
  /** Nothing in the file calls for it, or not yet. */
  NOT_APPLICABLE
}
