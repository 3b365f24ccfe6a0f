package org.familyplan.api.difference;

/** A section of the plan's view. */
public enum PlanSection {
  /** The family file (sagen). */
  FILE,
  /** Who belongs to the household (husstanden). */
  MEMBERS,
  /** Who coordinates and who is in the team (koordinator og team). */
  COORDINATION,
  /** The plan itself: versions, parts, agreements, follow-ups. */
  PLAN,
  /** Goals (mål). */
  GOALS,
  /** Barriers (barrierer). */
  BARRIERS,
  /** Interventions (indsatser). */
  INTERVENTIONS,
  /** What members live on (forsørgelse). */
  LIVELIHOODS,
  /** Measurements (målinger). */
  MEASUREMENTS,
  /** Children's school and spare time (skole og fritid). */
  CHILDHOODS
}
