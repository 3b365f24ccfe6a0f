package org.familyplan.api.plan;

import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;

/** Questions about the plan. */
public sealed interface PlanQuery<V> extends Query<V> {

  /** The family's current plan: parts, goals, interventions, team, coordinator. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/plan")
  record GetFamilyPlan(FamilyId familyId) implements PlanQuery<FamilyPlanView> {}

  /**
   * The exact copy of a plan that was handed over, with its hash (the authority must be able to
   * reproduce what it has sent).
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/documents/{documentId}")
  record GetHandedOverPlan(FamilyId familyId, DocumentId documentId)
      implements PlanQuery<HandedOverPlanView> {}
}
