package org.familyplan.platform.rights;

import java.time.LocalDate;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;

/** Says whether an employee's look without a task, with a reason given, is in force. */
@FunctionalInterface
public interface BreakGlass {
  /** True when the employee may look into the family's file that day although without a task. */
  boolean isActive(FamilyId family, EmployeeId employee, LocalDate day);
}
