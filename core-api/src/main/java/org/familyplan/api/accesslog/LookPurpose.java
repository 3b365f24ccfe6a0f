package org.familyplan.api.accesslog;

import org.familyplan.api.consent.SharingPurpose;

/**
 * What a look at a family's data is for (formål); a code, so that nobody writes case data there.
 */
public enum LookPurpose {
  /** Work on the family's case (sagsbehandling). */
  CASE_WORK,
  /** An assessment of needs, for example of a child (børnefaglig undersøgelse). */
  ASSESSMENT,
  /** Work on an intervention that several departments deliver (indsats). */
  INTERVENTION,
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
  OPERATION;

  /**
   * For what information must have been shared so that it may be looked at for this: assessments
   * and interventions by consents to just that, everything else by those to the joint plan.
   */
  public SharingPurpose sharedFor() {
    return switch (this) {
      case ASSESSMENT -> SharingPurpose.ASSESSMENT;
      case INTERVENTION -> SharingPurpose.INTERVENTION;
      case CASE_WORK,
          SUPERVISION,
          AUDIT,
          ACCESS_REQUEST,
          COMPLAINT,
          QUALITY,
          STATISTICS,
          EMERGENCY,
          OWN_CASE,
          EXCHANGE,
          OPERATION ->
          SharingPurpose.JOINT_PLAN;
    };
  }
}
