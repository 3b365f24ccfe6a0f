package org.familyplan.api.goal;

import org.familyplan.api.shared.InformationKind;

/** The area of life that a goal is about, after the programme's goals for adults and children. */
public enum GoalArea {
  /** Order in everyday life (hverdagen). */
  EVERYDAY_LIFE(InformationKind.SOCIAL),
  /** Relations in the family. */
  FAMILY_LIFE(InformationKind.SOCIAL),
  /** Work (beskæftigelse). */
  EMPLOYMENT(InformationKind.EMPLOYMENT),
  /** Education of an adult or a young person (uddannelse). */
  EDUCATION(InformationKind.SCHOOL),
  /** Money and debt (økonomi). */
  ECONOMY(InformationKind.EMPLOYMENT),
  /** A place to live (bolig). */
  HOUSING(InformationKind.SOCIAL),
  /** Health and treatment (helbred, behandling). */
  HEALTH(InformationKind.HEALTH),
  /** Day care (dagtilbud). */
  DAY_CARE(InformationKind.SCHOOL),
  /** School (skole). */
  SCHOOL(InformationKind.SCHOOL),
  /** Leisure and friendships (fritid og venskaber). */
  LEISURE(InformationKind.SOCIAL),
  /** A spare-time job (fritidsjob). */
  SPARE_TIME_JOB(InformationKind.EMPLOYMENT),
  /** A child's development and behaviour (udvikling og adfærd). */
  DEVELOPMENT(InformationKind.SOCIAL),
  /** Network and social life (netværk). */
  NETWORK(InformationKind.SOCIAL);

  private final InformationKind informationKind;

  GoalArea(InformationKind informationKind) {
    this.informationKind = informationKind;
  }

  /** The kind of information that a goal of this area holds. */
  public InformationKind informationKind() {
    return informationKind;
  }
}
