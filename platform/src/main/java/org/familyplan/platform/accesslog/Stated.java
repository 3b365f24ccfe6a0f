package org.familyplan.platform.accesslog;

import java.util.Arrays;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a caller says about a look in headers: what for ({@code Purpose}) and, a system, for which
 * employee ({@code On-Behalf-Of}). Without a purpose the role's usual one holds: whoever must
 * choose at every click chooses the first, and the log would say less than the role does.
 *
 * @param given true when the caller named the purpose
 */
record Stated(LookPurpose purpose, boolean given, @Nullable EmployeeId onBehalfOf) {
  private static final String PURPOSE = "Purpose";
  private static final String ON_BEHALF_OF = "On-Behalf-Of";

  /**
   * Reads the headers. Throws RequestProblem 400 for anything but a code and the id of an employee
   * of the system's municipality.
   */
  static Stated by(ServerRequest request, Actor actor, Employees employees) {
    String purpose = request.headers().firstHeader(PURPOSE);
    return new Stated(
        purpose == null ? usual(actor.role()) : named(purpose),
        purpose != null,
        onBehalfOf(request.headers().firstHeader(ON_BEHALF_OF), actor, employees));
  }

  private static LookPurpose named(String code) {
    return Arrays.stream(LookPurpose.values())
        .filter(each -> each.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RequestProblem.of(400, "request.purpose", "Purpose is a code of the API document"));
  }

  private static LookPurpose usual(Role role) {
    return switch (role) {
      case CASEWORKER -> LookPurpose.CASE_WORK;
      case MANAGER -> LookPurpose.SUPERVISION;
      case AUDITOR -> LookPurpose.AUDIT;
      case ANALYST -> LookPurpose.STATISTICS;
      case SYSTEM -> LookPurpose.EXCHANGE;
      case FAMILY_MEMBER -> LookPurpose.OWN_CASE;
      case OPERATOR -> LookPurpose.OPERATION;
    };
  }

  private static @Nullable EmployeeId onBehalfOf(
      @Nullable String header, Actor actor, Employees employees) {
    if (header == null) {
      return null;
    }
    if (actor.role() != Role.SYSTEM) {
      throw ProblemCode.ON_BEHALF_OF.problem();
    }
    EmployeeId employee = id(header);
    return employees
        .find(employee)
        .filter(known -> known.municipality().equals(actor.municipality()))
        .map(known -> employee)
        .orElseThrow(ProblemCode.ON_BEHALF_OF::problem);
  }

  private static EmployeeId id(String header) {
    try {
      return new EmployeeId(header);
    } catch (IllegalArgumentException e) {
      throw ProblemCode.ON_BEHALF_OF.problem();
    }
  }
}
