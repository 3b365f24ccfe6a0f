package org.familyplan.api.step;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions that go through a family's history step by step. */
public sealed interface StepQuery<V> extends Query<V> {

  /**
   * One step: an event with the command and the request behind it, who sent it and why, the plan
   * after it and what it changed, in words and as JSON Patch.
   *
   * @param version number of the event in the family's history, from 1
   * @param validAt day of both plans, Europe/Copenhagen; the day of recording if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/steps/{version}")
  record GetStep(FamilyId familyId, long version, @Nullable LocalDate validAt)
      implements StepQuery<StepView> {}

  /**
   * The numbers of the steps around a day, to jump there.
   *
   * @param recordedOn the day of recording, Europe/Copenhagen
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/steps")
  record FindStep(FamilyId familyId, LocalDate recordedOn) implements StepQuery<FoundStepView> {}

  /** The days on which something was recorded, and those from which something was true. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/days-with-changes")
  record GetDaysWithChanges(FamilyId familyId) implements StepQuery<DaysWithChangesView> {}

  /** The numbered versions of the family's plans: when, by whom and why. */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/plan-versions")
  record GetPlanVersions(FamilyId familyId) implements StepQuery<PlanVersionsView> {}
}
