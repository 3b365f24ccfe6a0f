package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.PlanCommand.AbsorbExistingPlan;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.identity.Actor;

/** The file, its members, and who works with them. */
final class Filing {
  private final Course course;
  private final Chance chance;
  private final Town town;
  private final Milestones days;

  Filing(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.town = course.town();
    this.days = course.milestones();
  }

  void tell() {
    opening();
    coordinators();
    leave();
    team();
    course.facts().offer(course.adults().size(), this::plansBefore);
  }

  private void opening() {
    List<FamilyCommand> commands = new ArrayList<>();
    LocalDate accepted = days.start().minusDays(chance.between(2, 15));
    commands.add(
        new OpenFamilyFile(
            course.familyId(),
            days.start(),
            accepted.minusDays(chance.between(5, 60)),
            accepted,
            WorkedCase.PROGRAMME,
            days.start(),
            List.of(new ExternalId("esdh", course.id("case-number").toString()))));
    course.persons().forEach(person -> commands.add(member(person)));
    course.children().forEach(child -> commands.add(custody(child)));
    course.persons().forEach(person -> commands.add(enrolled(person)));
    course.tell(days.start(), town.manager(), commands);
  }

  private AddFamilyMember member(Person person) {
    return new AddFamilyMember(
        course.familyId(),
        person.id(),
        person.role(),
        person.sex(),
        person.name(),
        person.born(),
        null,
        days.start());
  }

  private RecordCustody custody(Person child) {
    List<PersonId> holders = course.adults().stream().map(Person::id).toList();
    return new RecordCustody(course.familyId(), child.id(), holders, days.start());
  }

  private EnrolMember enrolled(Person person) {
    return new EnrolMember(course.familyId(), person.id(), days.start());
  }

  /**
   * An appointment for each of the town's coordinators, or a handover where one follows at once.
   */
  private void coordinators() {
    for (Town.Term term : town.terms()) {
      boolean follows = term.from().isAfter(days.coordinated());
      LocalDate from = follows ? term.from() : days.coordinated();
      if (!term.endsBy(days.coordinated()) && from.isBefore(days.last())) {
        course.tell(from, town.manager(), appointment(term, from, follows));
      }
    }
  }

  private FamilyCommand appointment(Town.Term term, LocalDate from, boolean follows) {
    EmployeeId coordinator = term.coordinator().user();
    if (follows && !town.hasGap()) {
      return new HandOverCoordination(course.familyId(), coordinator, from, Words.HANDOVER);
    }
    return new AssignCoordinator(
        course.familyId(), coordinator, from, town.hasGap() ? term.until() : null);
  }

  private void leave() {
    Period leave = town.leave();
    LocalDate until = Objects.requireNonNull(leave.until());
    LocalDate from = Days.later(leave.from(), days.coordinated());
    if (from.isBefore(Days.earlier(until, days.last()))) {
      course.tell(
          course.heardOf(from),
          town.manager(),
          new CoverCoordinatorAbsence(course.familyId(), town.deputy().user(), from, until));
    }
  }

  private void team() {
    LocalDate day = days.coordinated();
    course.tell(
        day,
        town.actingOn(day),
        town.specialists().stream()
            .limit(chance.between(2, 3))
            .map(each -> teamMember(each, day))
            .toList());
  }

  private AddTeamMember teamMember(Actor employee, LocalDate day) {
    Department department = Objects.requireNonNull(employee.department());
    TeamRole role = department == Department.SCHOOL ? TeamRole.SCHOOL_ADVISER : TeamRole.CASEWORKER;
    return new AddTeamMember(course.familyId(), employee.user(), department, role, day, null);
  }

  private void plansBefore() {
    course.tell(
        days.coordinated(),
        course.acting(days.coordinated()),
        course.adults().stream()
            .map(
                adult ->
                    new AbsorbExistingPlan(
                        course.familyId(),
                        adult.id(),
                        ExistingPlanType.EMPLOYMENT_PLAN,
                        "MP-" + adult.id().toString().substring(0, 8),
                        Department.JOB_CENTRE,
                        days.coordinated()))
            .toList());
  }
}
