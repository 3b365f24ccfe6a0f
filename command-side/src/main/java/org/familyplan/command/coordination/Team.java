package org.familyplan.command.coordination;

import static org.familyplan.command.coordination.CoordinationRule.EMPLOYEE_IS_IN_THE_TEAM;
import static org.familyplan.command.coordination.CoordinationRule.EMPLOYEE_IS_NOT_IN_THE_TEAM;
import static org.familyplan.command.coordination.CoordinationRule.TEAM_MEMBER_IS_KNOWN;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.RemoveTeamMember;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;

/** The employees of several departments who work with the family. */
final class Team {
  private final Workplace workplace;
  private final Map<EmployeeId, Timeline<Membership>> members = new LinkedHashMap<>();
  private final Coherence coherence = new Coherence();

  private record Membership(Department department, TeamRole role) {}

  Team(Workplace workplace) {
    this.workplace = workplace;
  }

  @CommandHandler
  void decide(AddTeamMember command, Decision decision) {
    workplace.takes(command.from(), command.until());
    EMPLOYEE_IS_NOT_IN_THE_TEAM.unless(
        member(command.employee()).isFree(command.from(), command.until()), "from");
    workplace.employs(command.employee(), command.from(), "employee", decision);
    decision.record(
        new TeamMemberAdded(
            command.familyId(),
            command.employee(),
            command.department(),
            command.role(),
            command.from(),
            command.until()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(RemoveTeamMember command, Decision decision) {
    TEAM_MEMBER_IS_KNOWN.unless(members.containsKey(command.employee()), "employee");
    EMPLOYEE_IS_IN_THE_TEAM.unless(
        membershipAround(command.employee(), command.removedOn()).isPresent(), "removedOn");
    decision.record(
        new TeamMemberRemoved(command.familyId(), command.employee(), command.removedOn()),
        InformationKind.PLAN);
  }

  void added(TeamMemberAdded e) {
    Timeline<Membership> member = members.computeIfAbsent(e.employee(), id -> new Timeline<>());
    coherence.expect(member.isFree(e.from(), e.until()), EMPLOYEE_IS_NOT_IN_THE_TEAM);
    member.put(e.from(), e.until(), new Membership(e.department(), e.role()));
  }

  void removed(TeamMemberRemoved e) {
    Optional<Span<Membership>> membership = membershipAround(e.employee(), e.removedOn());
    coherence.expect(membership.isPresent(), EMPLOYEE_IS_IN_THE_TEAM);
    membership.ifPresent(m -> member(e.employee()).clear(e.removedOn(), m.until()));
  }

  void verify() {
    coherence.verify();
  }

  boolean includes(EmployeeId employee, LocalDate day) {
    return member(employee).at(day).isPresent();
  }

  private Timeline<Membership> member(EmployeeId employee) {
    return members.getOrDefault(employee, new Timeline<>());
  }

  private Optional<Span<Membership>> membershipAround(EmployeeId employee, LocalDate day) {
    return member(employee).spanAt(day).filter(span -> span.from().isBefore(day));
  }
}
