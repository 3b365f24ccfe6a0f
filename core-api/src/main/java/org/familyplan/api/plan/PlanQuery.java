package org.familyplan.api.plan;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about the plan. */
public sealed interface PlanQuery<V> extends Query<V> {

  /**
   * The family's plan: parts, goals, interventions, team, coordinator; of any day, as known at any
   * time. Shown is what the reader may see today.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/plan")
  record GetFamilyPlan(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements PlanQuery<FamilyPlanView>, AsOf {}

  /**
   * The exact copy of a plan that was handed over, with its hash (the authority must be able to
   * reproduce what it has sent).
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/documents/{documentId}")
  record GetHandedOverPlan(FamilyId familyId, DocumentId documentId)
      implements PlanQuery<HandedOverPlanView> {}

  /**
   * The exact copies of the plan that were handed over on a day, each with its hash.
   *
   * @param handedOverOn the day, Europe/Copenhagen
   * @param recipient only copies for this kind of recipient
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/documents")
  record FindHandedOverPlans(
      FamilyId familyId,
      LocalDate handedOverOn,
      @Nullable RecipientKind recipient,
      @Nullable @Size(max = 40) String knownAt)
      implements PlanQuery<HandedOverPlansView> {}

  /**
   * The plan itself without goals, interventions and facts: its versions, parts, agreements,
   * follow-ups and documents; on any day, as known at any time.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/plan-parts")
  record GetPlanParts(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements PlanQuery<PlanPartsView>, AsOf {}
}
