package org.familyplan.query.coordination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * The team as remembered.
 *
 * @param memberships earliest first; those of one employee do not meet
 */
record TeamEntry(List<Membership> memberships) {

  /** Nobody yet. */
  static final TeamEntry NONE = new TeamEntry(List.of());

  /** Days [from, until) in the team. */
  record Membership(
      EmployeeId employee,
      Department department,
      TeamRole role,
      LocalDate from,
      @Nullable LocalDate until) {

    boolean covers(EmployeeId who, LocalDate day) {
      return employee.equals(who) && !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    Membership until(LocalDate day) {
      return new Membership(employee, department, role, from, day);
    }
  }

  TeamEntry added(TeamMemberAdded e) {
    Membership added = new Membership(e.employee(), e.department(), e.role(), e.from(), e.until());
    return new TeamEntry(
        Stream.concat(memberships.stream(), Stream.of(added))
            .sorted(Comparator.comparing(Membership::from))
            .toList());
  }

  /** Throws NoSuchElementException when the employee is not in the team that day. */
  TeamEntry removed(TeamMemberRemoved e) {
    Membership ended =
        memberships.stream()
            .filter(each -> each.covers(e.employee(), e.removedOn()))
            .findFirst()
            .orElseThrow();
    return new TeamEntry(
        memberships.stream()
            .map(each -> each.equals(ended) ? each.until(e.removedOn()) : each)
            .filter(each -> !each.from().equals(each.until()))
            .toList());
  }
}
