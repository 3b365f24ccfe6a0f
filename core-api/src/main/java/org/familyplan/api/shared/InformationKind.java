package org.familyplan.api.shared;

/** Kinds of information (oplysningstyper) that a consent names (forvaltningsloven § 28). */
public enum InformationKind {
  /** The plan, its coordination and the family's composition. */
  PLAN,
  /** Work, benefits and readiness for work (beskæftigelse, forsørgelse). */
  EMPLOYMENT,
  /** Social circumstances and child welfare (sociale forhold). */
  SOCIAL,
  /** Health and treatment, sensitive under GDPR article 9 (helbred, behandling). */
  HEALTH,
  /** Day care, school and youth education (dagtilbud, skole, ungdomsuddannelse). */
  SCHOOL
}
