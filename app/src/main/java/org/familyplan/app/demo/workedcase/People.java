package org.familyplan.app.demo.workedcase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;

/** The employees of the worked case, all of Lolland. */
final class People {
  private static final MunicipalityCode LOLLAND = new MunicipalityCode("360");

  static final Actor KAREN = actor("karen.holm", Role.CASEWORKER, Department.CHILD_AND_FAMILY);
  static final Actor LARS = actor("lars.krogh", Role.CASEWORKER, Department.JOB_CENTRE);
  static final Actor ANNE = actor("anne.bach", Role.CASEWORKER, Department.HEALTH);
  static final Actor PETER = actor("peter.lund", Role.CASEWORKER, Department.SCHOOL);
  static final Actor RIKKE = actor("rikke.dam", Role.CASEWORKER, Department.CHILD_AND_FAMILY);
  static final Actor OLE = actor("ole.friis", Role.MANAGER, Department.CHILD_AND_FAMILY);

  static final List<Employee> EMPLOYEES =
      List.of(
          employee(KAREN, "Karen Holm"),
          employee(LARS, "Lars Krogh"),
          employee(ANNE, "Anne Bach"),
          employee(PETER, "Peter Lund"),
          employee(RIKKE, "Rikke Dam"),
          employee(OLE, "Ole Friis"));

  private People() {}

  /** The department that the employee works for. */
  static Department department(Actor employee) {
    return Objects.requireNonNull(employee.department());
  }

  private static Actor actor(String id, Role role, Department department) {
    return new Actor(new EmployeeId(id), role, department, LOLLAND, "demonstration");
  }

  private static Employee employee(Actor actor, String name) {
    return new Employee(
        actor.user(),
        name,
        LOLLAND,
        department(actor),
        actor.user() + "@lolland.example",
        LocalDate.of(2010, 1, 1),
        null);
  }
}
