package org.familyplan.api.coordination;

import java.time.LocalDate;
import org.familyplan.api.shared.EmployeeId;
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
}
