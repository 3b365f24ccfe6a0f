package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdCommand.RecordMemberReturned;
import org.familyplan.api.household.HouseholdCommand.WithdrawMember;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.plan.PlanCommand.ResumePlanPart;
import org.familyplan.api.plan.PlanCommand.SuspendPlanPart;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who leaves home, comes back, or no longer takes part. */
final class Presence {
  private final Course course;
  private final Chance chance;
  private final Milestones days;
  private final @Nullable Departure departure;
  private final @Nullable Withdrawal withdrawal;

  private record Departure(Person person, LocalDate left, @Nullable LocalDate returned) {
    boolean concerns(Person member, LocalDate day) {
      return person.equals(member) && new Period(left, returned).covers(day);
    }
  }

  private record Withdrawal(Person person, LocalDate on) {
    boolean concerns(Person member, LocalDate day) {
      return person.equals(member) && !day.isBefore(on);
    }
  }

  Presence(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
    this.departure = departure();
    this.withdrawal = withdrawal();
  }

  private @Nullable Departure departure() {
    if (course.adults().size() < 2 || !chance.percent(14)) {
      return null;
    }
    LocalDate left = days.meanwhile(30, 70, chance);
    LocalDate returned = Days.work(left.plusDays(chance.between(60, 150)));
    boolean comesBack = chance.percent(35) && returned.isBefore(days.last().minusDays(20));
    return new Departure(course.adults().getLast(), left, comesBack ? returned : null);
  }

  private @Nullable Withdrawal withdrawal() {
    return course.children().size() > 1 && chance.percent(9)
        ? new Withdrawal(course.persons().getLast(), days.meanwhile(60, 30, chance))
        : null;
  }

  void tell() {
    if (departure != null) {
      tell(departure);
    }
    if (withdrawal != null) {
      LocalDate day = withdrawal.on();
      course.tell(day, course.acting(day), withdrawn(withdrawal.person(), day, Words.NO_WISH));
    }
  }

  private void tell(Departure gone) {
    PersonId person = gone.person().id();
    LocalDate heard = course.heardOf(gone.left());
    List<FamilyCommand> commands = new ArrayList<>();
    commands.add(
        new RecordMemberLeft(course.familyId(), person, gone.left(), LeavingReason.SEPARATION));
    commands.add(
        new SuspendPlanPart(course.familyId(), course.partOf(gone.person()), "Moved out", heard));
    LocalDate returned = gone.returned();
    if (returned == null) {
      commands.add(withdrawn(gone.person(), gone.left(), "Lives elsewhere since the separation"));
    }
    course.tell(heard, course.acting(heard), commands);
    if (returned != null) {
      course.tell(
          returned,
          course.acting(returned),
          new RecordMemberReturned(course.familyId(), person, returned),
          new ResumePlanPart(course.familyId(), course.partOf(gone.person()), returned));
    }
  }

  private WithdrawMember withdrawn(Person person, LocalDate day, String reason) {
    return new WithdrawMember(course.familyId(), person.id(), day, reason);
  }

  /** The members who live at home on that day. */
  List<Person> atHomeOn(LocalDate day) {
    return course.persons().stream()
        .filter(person -> departure == null || !departure.concerns(person, day))
        .toList();
  }

  /** Those at home who still take part in the effort. */
  List<Person> takingPartOn(LocalDate day) {
    return atHomeOn(day).stream()
        .filter(person -> withdrawal == null || !withdrawal.concerns(person, day))
        .toList();
  }
}
