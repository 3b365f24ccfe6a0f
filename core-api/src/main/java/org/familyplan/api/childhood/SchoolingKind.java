package org.familyplan.api.childhood;

/** Where a child or young person spends the day. */
public enum SchoolingKind {
  /** Nursery or kindergarten (dagtilbud). */
  DAY_CARE,
  /** School (skole). */
  SCHOOL,
  /** Youth education (ungdomsuddannelse). */
  YOUTH_EDUCATION,
  /** None of these. */
  NONE
}
