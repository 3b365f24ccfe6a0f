package org.familyplan.api.goal;

/** What a goal wants with an ability (måltype, KL). */
public enum GoalType {
  /** Udvikle. */
  DEVELOP,
  /** Fastholde. */
  MAINTAIN,
  /** Begrænse tab. */
  LIMIT_LOSS
}
