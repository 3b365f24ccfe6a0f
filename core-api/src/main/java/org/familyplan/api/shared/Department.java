package org.familyplan.api.shared;

/** The administrative branches that work for a family (forvaltninger). */
public enum Department {
  /** Jobcenter. */
  JOB_CENTRE,
  /** Familie- og børneafdeling. */
  CHILD_AND_FAMILY,
  /** Sundhed, misbrugsbehandling. */
  HEALTH,
  /** Skole, PPR. */
  SCHOOL,
  /** Handicap og socialpsykiatri. */
  DISABILITY,
  /** Ydelseskontor. */
  BENEFITS,
  /** Dagtilbud. */
  DAY_CARE
}
