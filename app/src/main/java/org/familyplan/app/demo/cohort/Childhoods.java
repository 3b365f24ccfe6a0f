package org.familyplan.app.demo.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.childhood.ChildhoodCommand.EndSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchoolAbsence;
import org.familyplan.api.childhood.ChildhoodCommand.RecordSchooling;
import org.familyplan.api.childhood.ChildhoodCommand.StartSpareTimeJob;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolAbsenceRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SchoolingRecorded;
import org.familyplan.api.childhood.ChildhoodEvent.SpareTimeJobStarted;
import org.familyplan.api.childhood.SchoolingKind;
import org.familyplan.api.childhood.SpareTimeJobId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.identity.Actor;

/** The children's days: day care, school, absence, spare-time jobs. */
final class Childhoods {
  private static final int SCHOOL_DAYS = 200;
  private static final int FIRST_FORM = 6;
  private static final int YOUTH = 16;
  private static final int WORKING_YOUTH = 14;

  private final Course course;
  private final Chance chance;
  private final Milestones days;
  private final Actor adviser;

  /** Days of a school year with lessons, [from, until). */
  private record SchoolYear(LocalDate from, LocalDate until) {}

  private static final List<SchoolYear> YEARS =
      List.of(
          new SchoolYear(LocalDate.of(2013, 8, 12), LocalDate.of(2014, 6, 28)),
          new SchoolYear(LocalDate.of(2014, 8, 11), LocalDate.of(2015, 6, 27)),
          new SchoolYear(LocalDate.of(2015, 8, 10), LocalDate.of(2016, 6, 25)));

  Childhoods(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
    this.adviser = course.town().specialist(Department.SCHOOL);
  }

  void tell() {
    LocalDate heard = course.heardOf(days.coordinated());
    course.children().stream().limit(2).forEach(child -> schooling(child, heard));
    course.children().stream()
        .skip(2)
        .forEach(child -> course.facts().offer(1, () -> schooling(child, heard)));
    course.children().forEach(this::tell);
  }

  private void tell(Person child) {
    int before = chance.between(8, 44);
    for (SchoolYear year : YEARS) {
      boolean known = !year.until().isAfter(days.last());
      if (known && child.isAtSchoolAgeOn(year.from())) {
        int absent = before;
        course.facts().prefer(1, () -> absence(child, year, absent));
        before = Math.max(0, before * chance.between(45, 105) / 100);
      }
    }
    if (child.ageOn(days.last()) >= WORKING_YOUTH && chance.percent(75)) {
      course.facts().prefer(2, () -> job(child));
    }
  }

  private void schooling(Person child, LocalDate heard) {
    int age = child.ageOn(days.start());
    SchoolingKind kind = kind(age);
    String place =
        switch (kind) {
          case SCHOOL -> chance.pick(Words.SCHOOLS);
          case DAY_CARE -> chance.pick(Words.DAY_CARES);
          case YOUTH_EDUCATION, NONE -> null;
        };
    String level = kind == SchoolingKind.SCHOOL ? (age - FIRST_FORM) + ". klasse" : null;
    boolean steady = chance.percent(55);
    PersonId id = child.id();
    FamilyId family = course.familyId();
    if (kind == SchoolingKind.NONE) {
      course.tell(
          heard, adviser, new RecordSchooling(family, id, kind, null, null, null, days.start()));
      return;
    }
    String label =
        course.tell(
            heard,
            adviser,
            new RecordSchooling(family, id, kind, place, level, steady, days.start()));
    course
        .facts()
        .mayHaveBeen(
            label,
            heard,
            adviser,
            new SchoolingRecorded(
                family, id, kind, Personal.ofNullable(place), level, !steady, days.start()));
  }

  private SchoolingKind kind(int age) {
    if (age == 0) {
      return SchoolingKind.NONE;
    }
    if (age < FIRST_FORM) {
      return SchoolingKind.DAY_CARE;
    }
    if (age < YOUTH) {
      return SchoolingKind.SCHOOL;
    }
    return chance.percent(75) ? SchoolingKind.YOUTH_EDUCATION : SchoolingKind.NONE;
  }

  private void absence(Person child, SchoolYear year, int absent) {
    LocalDate told = year.until().plusDays(chance.between(0, 6));
    LocalDate heard = course.heardOf(Days.later(told, days.measured()));
    String label =
        course.tell(
            heard,
            adviser,
            new RecordSchoolAbsence(
                course.familyId(),
                child.id(),
                year.from(),
                year.until(),
                absent,
                SCHOOL_DAYS,
                absent / 3));
    course
        .facts()
        .mayHaveBeen(
            label,
            heard,
            adviser,
            new SchoolAbsenceRecorded(
                course.familyId(),
                child.id(),
                year.from(),
                year.until(),
                absent + chance.between(1, 5),
                SCHOOL_DAYS,
                absent / 3));
  }

  private void job(Person child) {
    LocalDate old = child.born().plusYears(WORKING_YOUTH);
    boolean before = old.isBefore(days.start()) && chance.percent(60);
    LocalDate started =
        before ? days.start() : Days.work(Days.later(old, days.meanwhile(20, 60, chance)));
    if (started.isAfter(days.last())) {
      return;
    }
    SpareTimeJobId job = new SpareTimeJobId(course.id("job/" + child.id()));
    String place = chance.pick(Words.JOBS);
    BigDecimal hours = BigDecimal.valueOf(chance.between(3, 9));
    LocalDate heard = course.heardOf(Days.later(started, days.coordinated()));
    String label =
        course.tell(
            heard,
            course.acting(heard),
            new StartSpareTimeJob(course.familyId(), child.id(), job, place, hours, started));
    course
        .facts()
        .mayHaveBeen(
            label,
            heard,
            course.acting(heard),
            new SpareTimeJobStarted(
                course.familyId(),
                child.id(),
                job,
                Personal.of(place),
                hours.add(BigDecimal.ONE),
                started));
    LocalDate ended = Days.work(started.plusDays(chance.between(40, 300)));
    if (chance.percent(45) && ended.isBefore(days.last())) {
      LocalDate told = course.heardOf(Days.later(ended, heard));
      course.tell(told, course.acting(told), new EndSpareTimeJob(course.familyId(), job, ended));
    }
  }
}
