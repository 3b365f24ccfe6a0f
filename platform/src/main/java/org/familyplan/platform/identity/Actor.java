package org.familyplan.platform.identity;

import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a request. Everything here comes from the token, never from a body or a query
 * parameter.
 *
 * @param user the employee, the family's member, or the name of a system that acts on its own
 * @param role in which role
 * @param departments for which departments, the first one foremost; may be none
 * @param municipality for which municipality; {@link #NO_MUNICIPALITY} for an operator or somebody
 *     with a mandate for the whole country who belongs to none
 * @param system the calling system
 * @param person who the family's member is in the files; only with {@link Role#FAMILY_MEMBER}
 * @param national true for an auditor with a mandate for the whole country, or an analyst with one
 *     for extracts
 */
public record Actor(
    EmployeeId user,
    Role role,
    List<Department> departments,
    MunicipalityCode municipality,
    String system,
    @Nullable PersonId person,
    boolean national) {

  /** The code of no municipality: no file is ever of it, so it opens none. */
  public static final MunicipalityCode NO_MUNICIPALITY = new MunicipalityCode("000");

  public Actor {
    departments = List.copyOf(departments);
  }

  /** An employee or a system with at most one department. */
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

  /** The foremost department, which events name; null when there is none. */
  public @Nullable Department department() {
    return departments.isEmpty() ? null : departments.getFirst();
  }
}
