package org.familyplan.api.livelihood;

/** An adult's place in the labour market on a day (DEL 3.3). */
public enum EmploymentStatus {
  /** In ordinary employment, full or part time. */
  EMPLOYED,
  /** In a job with subsidy or on special terms. */
  SUBSIDISED_EMPLOYMENT,
  /** Self-employed. */
  SELF_EMPLOYED,
  /** In education. */
  IN_EDUCATION,
  /** Outside the labour market. */
  OUTSIDE_LABOUR_MARKET
}
