package org.familyplan.api.coordination;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.api.shared.Rest;
import org.jspecify.annotations.Nullable;

/** Questions about coordination. */
public sealed interface CoordinationQuery<V> extends Query<V> {

  /**
   * The families that an employee coordinates, appointed or as a deputy.
   *
   * @param employee whose caseload
   * @param on the day, today if left out
   */
  @Rest(method = Rest.Method.GET, path = "/employees/{employee}/caseload")
  record GetCoordinatorCaseload(EmployeeId employee, @Nullable LocalDate on)
      implements CoordinationQuery<CaseloadView> {}

  /**
   * Who coordinated a family and who worked with it, on any day, as known at any time.
   *
   * @param validAt the day, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/coordination")
  record GetCoordination(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements CoordinationQuery<FamilyCoordinationView>, AsOf {}

  /**
   * Who coordinated for a family over all its history: days of each, changes, gaps, and that no two
   * were appointed at once.
   *
   * @param validAt the day up to which days are counted, Europe/Copenhagen; today if left out
   * @param knownAt what had been recorded up to then: a day (up to its end, Europe/Copenhagen;
   *     today means now) or an instant, both not in the future; now if left out
   */
  @Rest(method = Rest.Method.GET, path = "/families/{familyId}/coordinator-continuity")
  record GetCoordinatorContinuity(
      FamilyId familyId, @Nullable LocalDate validAt, @Nullable @Size(max = 40) String knownAt)
      implements CoordinationQuery<ContinuityView>, AsOf {}
}
