package org.familyplan.platform.employees;

import java.util.Optional;
import org.familyplan.api.shared.EmployeeId;

/** What is known about employees at one moment. */
@FunctionalInterface
public interface Employees {
  /** The employee with this id, if one was imported. */
  Optional<Employee> find(EmployeeId id);
}
