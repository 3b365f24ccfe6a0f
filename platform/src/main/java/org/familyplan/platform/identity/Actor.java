package org.familyplan.platform.identity;

import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a request, as the request's token says and nothing else.
 *
 * @param user the employee, the family's member, or the name of a system that acts on its own
 * @param role in which role
 * @param departments for which departments; the first is the one that events remember
 * @param municipality for which municipality
 * @param system the calling system
 * @param person who a family's member is in the files; null for everybody else
 * @param national true for an auditor with a mandate for every municipality
 */
public record Actor(
    EmployeeId user,
    Role role,
    List<Department> departments,
    MunicipalityCode municipality,
    String system,
    @Nullable PersonId person,
    boolean national) {

  public Actor {
    departments = List.copyOf(departments);
  }

  /** Who acts for one department or none. */
  public Actor(
      EmployeeId user,
      Role role,
      @Nullable Department department,
      MunicipalityCode municipality,
      String system) {
    this(
        user,
        role,
        department == null ? List.of() : List.of(department),
        municipality,
        system,
        null,
        false);
  }

  /** The department that is acted for, or null. */
  public @Nullable Department department() {
    return departments.isEmpty() ? null : departments.getFirst();
  }
}
