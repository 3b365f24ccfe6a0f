package org.familyplan.platform.employees;

import java.time.LocalDate;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * An employee as imported from the municipality's own register.
 *
 * @param name shown with plans and histories
 * @param contact telephone or mail for the family, if known
 * @param from first day of employment
 * @param until first day no longer employed, or null
 */
public record Employee(
    EmployeeId id,
    String name,
    MunicipalityCode municipality,
    Department department,
    @Nullable String contact,
    LocalDate from,
    @Nullable LocalDate until) {

  /** True when employed by the municipality on that day. */
  public boolean isEmployedIn(MunicipalityCode code, LocalDate on) {
    return municipality.equals(code) && !on.isBefore(from) && (until == null || on.isBefore(until));
  }
}
