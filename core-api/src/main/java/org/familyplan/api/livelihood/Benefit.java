package org.familyplan.api.livelihood;

/** Public income-replacing benefits (offentlige forsørgelsesydelser, jobindsats). */
public enum Benefit {
  /** A-dagpenge. */
  UNEMPLOYMENT_BENEFIT,
  /** Kontanthjælp. */
  SOCIAL_ASSISTANCE,
  /** Uddannelseshjælp. */
  EDUCATION_ASSISTANCE,
  /** Revalidering. */
  REVALIDATION,
  /** Integrationsydelse. */
  INTEGRATION_BENEFIT,
  /** Sygedagpenge. */
  SICKNESS_BENEFIT,
  /** Jobafklaringsforløb. */
  JOB_CLARIFICATION,
  /** Ressourceforløb. */
  RESOURCE_COURSE,
  /** Ledighedsydelse. */
  UNEMPLOYMENT_ALLOWANCE,
  /** Fleksjob. */
  FLEX_JOB,
  /** Førtidspension. */
  DISABILITY_PENSION,
  /** Efterløn. */
  EARLY_RETIREMENT
}
