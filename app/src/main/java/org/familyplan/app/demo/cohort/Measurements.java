package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.api.measurement.MeasuredValue;
import org.familyplan.api.measurement.MeasurementCommand.DeclineMeasurement;
import org.familyplan.api.measurement.MeasurementCommand.RecordMeasurement;
import org.familyplan.api.measurement.MeasurementId;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Source;

/**
 * The programme's functional level and, from nine years on, WHO-5: at the start, in between, at the
 * end.
 */
final class Measurements {
  private static final List<String> ADULT =
      List.of(
          "HEALTH",
          "PHYSICAL_IMPAIRMENT",
          "MENTAL_IMPAIRMENT",
          "SOCIAL_PROBLEM",
          "PRACTICAL_TASKS",
          "SELF_CARE",
          "COMMUNICATION",
          "MOBILITY",
          "COMMUNITY_LIFE",
          "SOCIAL_LIFE");
  private static final List<String> CHILD =
      List.of(
          "DAY_CARE_AND_SCHOOL",
          "LEISURE_AND_FRIENDS",
          "DEVELOPMENT_AND_BEHAVIOUR",
          "FAMILY_CIRCUMSTANCES",
          "HEALTH");
  private static final int WORST = 3;
  private static final int MOST_RAW = 25;
  private static final int ANSWERS_WHO_FIVE = 9;
  private static final int LARGE = 5;

  private final Course course;
  private final Presence presence;
  private final Chance chance;
  private final Milestones days;
  private final Map<PersonId, Integer> levels = new HashMap<>();
  private final Map<PersonId, Integer> raws = new HashMap<>();
  private final Map<Person, List<Answer>> answers = new LinkedHashMap<>();

  /** What a child says about itself. */
  private record Answer(LocalDate day, RecordMeasurement told) {}

  Measurements(Course course, Presence presence) {
    this.course = course;
    this.presence = presence;
    this.chance = course.chance();
    this.days = course.milestones();
  }

  void tell() {
    for (Person person : course.persons()) {
      levels.put(
          person.id(),
          person.isAdult() ? chance.weighted(3, 17, 46, 34) : chance.weighted(14, 32, 36, 18));
      raws.put(person.id(), person.isAdult() ? chance.between(3, 18) : chance.between(6, 20));
    }
    measure(days.measured(), MeasurementPhase.START, course.persons());
    if (days.ends()) {
      goOn();
      LocalDate end = Days.workBefore(days.last().minusDays(chance.between(2, 14)));
      measure(end, MeasurementPhase.END, presence.takingPartOn(end));
    } else {
      interim();
    }
    answers.values().forEach(this::answer);
  }

  private void interim() {
    LocalDate day = days.meanwhile(60, 60, chance);
    measure(
        day,
        MeasurementPhase.INTERIM,
        presence.takingPartOn(day).stream().filter(Person::isAdult).toList());
  }

  private void goOn() {
    levels.replaceAll((person, level) -> moved(level));
    raws.replaceAll((person, raw) -> Math.clamp(raw + points(), 0, MOST_RAW));
  }

  private int points() {
    return chance.percent(course.outcome().levels()) ? chance.between(1, 8) : chance.between(-3, 2);
  }

  private int moved(int level) {
    if (chance.percent(course.outcome().levels())) {
      return Math.max(0, level - (chance.percent(20) ? 2 : 1));
    }
    return chance.percent(8) ? Math.min(WORST, level + 1) : level;
  }

  private void measure(LocalDate day, MeasurementPhase phase, List<Person> persons) {
    List<FamilyCommand> commands = new ArrayList<>();
    for (Person person : persons) {
      if (chance.percent(phase == MeasurementPhase.END && isBrokenOff() ? 60 : 4)) {
        commands.add(declined(person, phase, day));
      } else {
        commands.add(functionalLevel(person, phase, day));
      }
      if (person.isAdult()) {
        commands.add(wellBeing(person, phase, day));
      } else if (person.ageOn(day) >= ANSWERS_WHO_FIVE) {
        answer(person, phase, day);
      }
    }
    course.tell(day, course.acting(day), commands);
  }

  private void answer(Person child, MeasurementPhase phase, LocalDate day) {
    answers
        .computeIfAbsent(child, any -> new ArrayList<>())
        .add(new Answer(day, wellBeing(child, phase, day)));
  }

  /** Some children would rather not; in a large family there may be no time for all. */
  private void answer(List<Answer> ofAChild) {
    if (!chance.percent(85)) {
      return;
    }
    Runnable telling =
        () ->
            ofAChild.forEach(
                each -> course.tell(each.day(), course.acting(each.day()), each.told()));
    if (course.persons().size() < LARGE) {
      telling.run();
    } else {
      course.facts().prefer(ofAChild.size(), telling);
    }
  }

  private boolean isBrokenOff() {
    return course.outcome() == Outcome.BROKEN_OFF;
  }

  private DeclineMeasurement declined(Person person, MeasurementPhase phase, LocalDate day) {
    return new DeclineMeasurement(
        course.familyId(), person.id(), instrument(person), 1, phase, null, day);
  }

  private static String instrument(Person person) {
    return person.isAdult() ? "FUNCTIONAL_LEVEL_ADULT" : "FUNCTIONAL_LEVEL_CHILD";
  }

  private RecordMeasurement functionalLevel(Person person, MeasurementPhase phase, LocalDate day) {
    int overall = levels.getOrDefault(person.id(), WORST);
    List<MeasuredValue> values = new ArrayList<>();
    for (String dimension : person.isAdult() ? ADULT : CHILD) {
      int level = Math.clamp(overall + chance.weighted(25, 50, 25) - 1, 0, WORST);
      values.add(new MeasuredValue(dimension, chance.percent(5) ? "UNANSWERED" : letter(level)));
    }
    values.add(new MeasuredValue("OVERALL", letter(overall)));
    return measured(person, instrument(person), phase, Source.CASEWORKER, values, day);
  }

  private static String letter(int level) {
    return String.valueOf((char) ('A' + level));
  }

  private RecordMeasurement wellBeing(Person person, MeasurementPhase phase, LocalDate day) {
    int raw = raws.getOrDefault(person.id(), 0);
    return measured(
        person,
        "WHO-5",
        phase,
        Source.CITIZEN,
        List.of(new MeasuredValue("RAW", String.valueOf(raw))),
        day);
  }

  private RecordMeasurement measured(
      Person person,
      String instrument,
      MeasurementPhase phase,
      Source ratedBy,
      List<MeasuredValue> values,
      LocalDate day) {
    return new RecordMeasurement(
        course.familyId(),
        person.id(),
        new MeasurementId(course.id(person.id() + instrument + phase)),
        instrument,
        1,
        phase,
        ratedBy,
        values,
        day);
  }
}
