package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.FollowUpId;
import org.familyplan.api.plan.PlanCommand.ActivatePlan;
import org.familyplan.api.plan.PlanCommand.AddPlanPart;
import org.familyplan.api.plan.PlanCommand.DraftPlan;
import org.familyplan.api.plan.PlanCommand.HandOverPlan;
import org.familyplan.api.plan.PlanCommand.RecordChildHeard;
import org.familyplan.api.plan.PlanCommand.RecordFollowUp;
import org.familyplan.api.plan.PlanCommand.RecordPlanAgreement;
import org.familyplan.api.plan.PlanCommand.RevisePlan;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.identity.Actor;

/** The plan with its parts, and the follow-ups. */
final class PlanWork {
  private static final int YOUTH = 16;
  private static final int AGREES = 15;
  private static final int HEARD = 10;
  private static final int CHILDREN_WITH_A_PART = 2;

  private final Course course;
  private final Presence presence;
  private final Aims aims;
  private final Chance chance;
  private final Milestones days;

  PlanWork(Course course, Presence presence, Aims aims) {
    this.course = course;
    this.presence = presence;
    this.aims = aims;
    this.chance = course.chance();
    this.days = course.milestones();
  }

  void tell() {
    draft();
    followUps();
    course.facts().offer(1, this::handOver);
  }

  private void draft() {
    LocalDate day = days.planned();
    List<FamilyCommand> commands = new ArrayList<>();
    commands.add(
        new DraftPlan(
            course.familyId(),
            new PlanId(course.id("plan")),
            chance.pick(Words.PURPOSES),
            "Start measurement on " + days.measured(),
            day.plusMonths(chance.between(12, 24)),
            day));
    List<Person> withPart = withPart();
    withPart.forEach(person -> commands.add(part(person)));
    withPart.forEach(person -> voice(person).ifPresent(commands::add));
    commands.add(new ActivatePlan(course.familyId(), day));
    course.tell(day, course.acting(day), commands);
  }

  /** The adults, the child with a goal of its own, and the eldest. */
  private List<Person> withPart() {
    Set<Person> persons = new LinkedHashSet<>(course.adults());
    persons.add(Objects.requireNonNull(aims.all().get(2).person()));
    course.children().stream().limit(CHILDREN_WITH_A_PART - 1).forEach(persons::add);
    return List.copyOf(persons);
  }

  private AddPlanPart part(Person person) {
    LocalDate day = days.planned();
    boolean youth = person.ageOn(day) >= YOUTH;
    return new AddPlanPart(
        course.familyId(),
        course.partOf(person),
        person.id(),
        person.isAdult() ? PlanPartType.ADULT : youth ? PlanPartType.YOUTH : PlanPartType.CHILD,
        chance.pick(Words.PURPOSES),
        person.isAdult() ? null : chance.pick(Words.VIEWS),
        null,
        person.isAdult() ? "Serviceloven § 141" : "Serviceloven § 140",
        day);
  }

  private Optional<FamilyCommand> voice(Person person) {
    LocalDate day = days.planned();
    int age = person.ageOn(day);
    if (age >= AGREES) {
      return Optional.of(
          new RecordPlanAgreement(
              course.familyId(), person.id(), chance.percent(94), "Took part in the talks", day));
    }
    return age >= HEARD ? Optional.of(heard(person, day)) : Optional.empty();
  }

  private RecordChildHeard heard(Person child, LocalDate day) {
    return new RecordChildHeard(
        course.familyId(),
        child.id(),
        course.town().specialist(Department.SCHOOL).user(),
        chance.pick(Words.VIEWS),
        false,
        day);
  }

  private void handOver() {
    LocalDate day = Days.work(days.planned().plusDays(chance.between(1, 3)));
    course.tell(
        day,
        course.acting(day),
        new HandOverPlan(
            course.familyId(),
            new DocumentId(course.id("document")),
            RecipientKind.FAMILY_MEMBER,
            course.adults().getFirst().id(),
            null,
            day));
  }

  private void followUps() {
    LocalDate day = Days.work(days.helped().plusWeeks(chance.between(8, 12)));
    int weeks = interval();
    for (int number = 1; number <= 6 && day.isBefore(days.last().minusDays(14)); number++) {
      followUp(number, day, weeks);
      day = Days.workBefore(day.plusWeeks(weeks));
      weeks = interval();
    }
  }

  private int interval() {
    return chance.pick(List.of(8, 12, 13, 16, 20, 26));
  }

  private void followUp(int number, LocalDate day, int weeks) {
    boolean revises = number > 1 && chance.percent(20);
    List<Person> present = presence.takingPartOn(day);
    List<PersonId> absent =
        present.stream().filter(person -> !person.isAdult()).map(Person::id).limit(1).toList();
    Actor acting = course.acting(day);
    List<FamilyCommand> commands = new ArrayList<>();
    commands.add(
        new RecordFollowUp(
            course.familyId(),
            new FollowUpId(course.id("follow-up/" + number)),
            day,
            present.stream().filter(Person::isAdult).map(Person::id).toList(),
            List.of(acting.user(), chance.pick(course.town().specialists()).user()),
            absent,
            chance.pick(Words.FOLLOW_UPS),
            chance.percent(30),
            chance.percent(10),
            revises,
            weeks,
            chance.pick(Words.INTERVALS)));
    if (revises) {
      commands.add(new RevisePlan(course.familyId(), "Decided at the follow-up", day));
    }
    if (number <= 2) {
      course.tell(day, acting, commands);
    } else {
      course.facts().offer(commands.size(), () -> course.tell(day, acting, commands));
    }
  }
}
