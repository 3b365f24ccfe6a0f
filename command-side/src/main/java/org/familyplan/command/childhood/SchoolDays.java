package org.familyplan.command.childhood;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.familyplan.command.childhood.ChildhoodRule.ABSENCE_DOES_NOT_OVERLAP;
import static org.familyplan.command.childhood.ChildhoodRule.ABSENCE_FITS_THE_SCHOOL_DAYS;
import static org.familyplan.command.childhood.ChildhoodRule.FACT_IS_NEW;
import static org.familyplan.command.childhood.ChildhoodRule.ILLEGAL_ABSENCE_IS_ABSENCE;
import static org.familyplan.command.childhood.ChildhoodRule.NO_SCHOOLING_IS_NOWHERE;
import static org.familyplan.command.childhood.ChildhoodRule.ONE_FACT_A_DAY;
import static org.familyplan.command.childhood.ChildhoodRule.PERIOD_ENDS_AFTER_IT_BEGINS;
import static org.familyplan.command.childhood.ChildhoodRule.PERIOD_IS_OVER;
import static org.familyplan.command.childhood.ChildhoodRule.PERSON_IS_A_CHILD;
import static org.familyplan.command.childhood.ChildhoodRule.PERSON_IS_BORN;
import static org.familyplan.command.childhood.ChildhoodRule.SCHOOL_DAYS_FIT_THE_PERIOD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.time.Timeline;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;

/** Where children spend the day, and how often they were not there. */
final class SchoolDays {
  private static final int ADULT = 18;

  private final Household household;
  private final List<SchoolAbsenceRecorded> absence = new ArrayList<>();
  private final List<SchoolingRecorded> schooling = new ArrayList<>();

  SchoolDays(Household household) {
    this.household = household;
    household.restOnMembers(this::brokenByAge);
  }

  void check(SchoolAbsenceRecorded fact, LocalDate today) {
    isChild(fact.personId(), fact.from());
    PERIOD_ENDS_AFTER_IT_BEGINS.unless(fact.until().isAfter(fact.from()), "until");
    PERIOD_IS_OVER.unless(!fact.until().isAfter(today.plusDays(1)), "until");
    SCHOOL_DAYS_FIT_THE_PERIOD.unless(
        fact.schoolDays() <= DAYS.between(fact.from(), fact.until()), "schoolDays");
    ABSENCE_FITS_THE_SCHOOL_DAYS.unless(fact.daysAbsent() <= fact.schoolDays(), "daysAbsent");
    Integer illegalDays = fact.illegalDays();
    ILLEGAL_ABSENCE_IS_ABSENCE.unless(
        illegalDays == null || illegalDays <= fact.daysAbsent(), "illegalDays");
    agrees(fact, absence);
  }

  void check(SchoolingRecorded fact) {
    isChild(fact.personId(), fact.from());
    boolean somewhere = fact.schoolingKind() != SchoolingKind.NONE;
    NO_SCHOOLING_IS_NOWHERE.unless(somewhere || fact.place() == null, "place");
    NO_SCHOOLING_IS_NOWHERE.unless(somewhere || fact.level() == null, "level");
    NO_SCHOOLING_IS_NOWHERE.unless(somewhere || fact.attendsSteadily() == null, "attendsSteadily");
    agrees(fact, schooling);
  }

  private void isChild(PersonId personId, LocalDate from) {
    Member member = household.alive(personId, "personId", from, "from");
    PERSON_IS_BORN.unless(!from.isBefore(member.birthDate()), "from");
    PERSON_IS_A_CHILD.unless(isChildOn(from, member), "personId");
  }

  private static boolean isChildOn(LocalDate day, Member member) {
    return member.role() == FamilyRole.CHILD || member.ageOn(day) < ADULT;
  }

  private Stream<ChildhoodRule> brokenByAge(Member member) {
    Stream<LocalDate> days =
        Stream.concat(
            absence.stream()
                .filter(each -> each.personId().equals(member.personId()))
                .map(SchoolAbsenceRecorded::from),
            schooling.stream()
                .filter(each -> each.personId().equals(member.personId()))
                .map(SchoolingRecorded::from));
    return days.flatMap(
        day ->
            Stream.of(
                    day.isBefore(member.birthDate()) ? PERSON_IS_BORN : null,
                    isChildOn(day, member) ? null : PERSON_IS_A_CHILD)
                .filter(Objects::nonNull));
  }

  private static void agrees(SchoolAbsenceRecorded fact, List<SchoolAbsenceRecorded> others) {
    Timeline<Boolean> taken = new Timeline<>();
    others.stream()
        .filter(each -> each.personId().equals(fact.personId()))
        .forEach(each -> taken.put(each.from(), each.until(), true));
    ABSENCE_DOES_NOT_OVERLAP.unless(taken.isFree(fact.from(), fact.until()), "from");
  }

  private static void agrees(SchoolingRecorded fact, List<SchoolingRecorded> others) {
    FACT_IS_NEW.unless(!others.contains(fact), "from");
    ONE_FACT_A_DAY.unless(
        others.stream()
            .filter(each -> each.personId().equals(fact.personId()))
            .noneMatch(each -> each.from().equals(fact.from())),
        "from");
  }

  void evolve(SchoolAbsenceRecorded fact) {
    absence.add(fact);
  }

  void evolve(SchoolingRecorded fact) {
    schooling.add(fact);
  }

  void verify() {
    for (int place = 1; place < absence.size(); place++) {
      agrees(absence.get(place), absence.subList(0, place));
    }
    for (int place = 1; place < schooling.size(); place++) {
      agrees(schooling.get(place), schooling.subList(0, place));
    }
  }
}
