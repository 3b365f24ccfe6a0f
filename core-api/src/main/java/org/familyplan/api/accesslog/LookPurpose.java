package org.familyplan.api.accesslog;

/**
 * What a look at a family's data is for (formål); a code, so that nobody writes case data there.
 */
public enum LookPurpose {
  /** Work on the family's case (sagsbehandling). */
  CASE_WORK,
  /** A manager's supervision of how cases are kept (ledelsestilsyn). */
  SUPERVISION,
  /** An auditor's or an authority's examination (revision, tilsyn). */
  AUDIT,
  /** A person asked for what is held about them (indsigt, aktindsigt). */
  ACCESS_REQUEST,
  /** A complaint is answered (klage). */
  COMPLAINT,
  /** The quality of the work is examined (kvalitetssikring). */
  QUALITY,
  /** Figures are made (statistik). */
  STATISTICS,
  /** Somebody is in danger (akut). */
  EMERGENCY,
  /** A person looks at their own case (egen sag). */
  OWN_CASE,
  /** A system of the municipality reads on its own (systemintegration). */
  EXCHANGE,
  /** The service is kept running (drift). */
  OPERATION
}
