package org.familyplan.api.audit;

/**
 * What a file is measured against. How each is answered, its wording and its source stand beside
 * the report; a constant that findings name stays for ever.
 */
public enum Criterion {
  /** The plan came into force in time after the family was accepted. */
  PLAN_IN_TIME,
  /** Somebody coordinated on every day. */
  COORDINATOR_EVERY_DAY,
  /** Every goal says what makes it worth it to the citizen. */
  GOALS_MOTIVATED,
  /** Every goal says how one sees that it is reached. */
  GOALS_MEASURABLE,
  /** Every adult with a part in the plan was asked whether they agree. */
  ADULTS_ASKED,
  /** Every child with a part in the plan was heard. */
  CHILDREN_HEARD,
  /** Nothing was shared before there was a consent or a legal basis. */
  CONSENT_BEFORE_SHARING,
  /** The first follow-up was held in time after help began. */
  FIRST_FOLLOW_UP_IN_TIME,
  /** Every later follow-up was held within the interval that the one before decided. */
  FOLLOW_UPS_KEPT,
  /** Whoever took part in the effort was measured at its start and at its end. */
  PROGRESS_MEASURED,
  /** Something else that an auditor saw; never answered by the report. */
  OTHER
}
