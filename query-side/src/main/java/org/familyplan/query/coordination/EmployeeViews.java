package org.familyplan.query.coordination;

import org.familyplan.api.coordination.EmployeeView;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.employees.Employees;

/** Employees as people know them. */
public final class EmployeeViews {
  private EmployeeViews() {}

  /** The employee as registered now; the id alone when the register does not know it. */
  public static EmployeeView of(EmployeeId id, Employees employees) {
    return employees
        .find(id)
        .map(known -> new EmployeeView(id, known.name(), known.department(), known.contact()))
        .orElseGet(() -> new EmployeeView(id, null, null, null));
  }
}
