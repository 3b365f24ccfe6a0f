package org.familyplan.api.intervention;

import org.familyplan.api.shared.InformationKind;

/** Kinds of help (indsatser). */
public enum InterventionType {
  /** Support in the family's home (hjemmebaseret støtte). */
  HOME_SUPPORT(InformationKind.SOCIAL, false),
  /** Family treatment (familiebehandling). */
  FAMILY_TREATMENT(InformationKind.SOCIAL, false),
  /** Preventive offer (forebyggende indsats). */
  PREVENTIVE_OFFER(InformationKind.SOCIAL, false),
  /** Support contact person (støtte-kontaktperson). */
  SUPPORT_CONTACT_PERSON(InformationKind.SOCIAL, false),
  /** Contact person for a child or young person. */
  CONTACT_PERSON(InformationKind.SOCIAL, false),
  /** Help with money and debt (økonomisk rådgivning). */
  DEBT_ADVICE(InformationKind.SOCIAL, false),
  /** Substance treatment (misbrugsbehandling). */
  SUBSTANCE_TREATMENT(InformationKind.HEALTH, false),
  /** Health or psychiatric treatment. */
  HEALTH_TREATMENT(InformationKind.HEALTH, false),
  /** Help at school or from PPR. */
  SCHOOL_SUPPORT(InformationKind.SCHOOL, false),
  /** Help in day care. */
  DAY_CARE_SUPPORT(InformationKind.SCHOOL, false),
  /** Education or course. */
  EDUCATION(InformationKind.EMPLOYMENT, false),
  /** Mentor. */
  MENTOR(InformationKind.EMPLOYMENT, false),
  /** Unpaid placement in a company, benefit kept (virksomhedspraktik). */
  WORK_PLACEMENT(InformationKind.EMPLOYMENT, true),
  /** Job with wage subsidy (løntilskud). */
  WAGE_SUBSIDY_JOB(InformationKind.EMPLOYMENT, true),
  /** Ordinary paid hours beside a benefit (lønnede timer, småjob). */
  ORDINARY_PAID_HOURS(InformationKind.EMPLOYMENT, true),
  /** Job on special terms (fleksjob). */
  FLEX_JOB(InformationKind.EMPLOYMENT, true);

  private final InformationKind informationKind;
  private final boolean companyDirected;

  InterventionType(InformationKind informationKind, boolean companyDirected) {
    this.informationKind = informationKind;
    this.companyDirected = companyDirected;
  }

  /** The kind of information that an intervention of this kind holds. */
  public InformationKind informationKind() {
    return informationKind;
  }

  /** True when it takes place in a company (virksomhedsrettet): hours and firm are then named. */
  public boolean isCompanyDirected() {
    return companyDirected;
  }
}
