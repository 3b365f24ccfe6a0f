package org.familyplan.api.plan;

/** Plans that the one plan replaces (law 707/2018, serviceloven, barnets lov). */
public enum ExistingPlanType {
  /** Min Plan, the job centre's plan. */
  EMPLOYMENT_PLAN,
  /** Handleplan, serviceloven § 141. */
  ADULT_SOCIAL_PLAN,
  /** Handleplan for a child, serviceloven § 140, until 2023. */
  CHILD_ACTION_PLAN,
  /** Barnets plan, barnets lov § 91. */
  CHILD_PLAN,
  /** Ungeplan, barnets lov § 108. */
  YOUTH_PLAN,
  /** Forældreplan, barnets lov § 78. */
  PARENT_PLAN,
  /** Rehabiliteringsplan, its intervention part. */
  REHABILITATION_PLAN
}
