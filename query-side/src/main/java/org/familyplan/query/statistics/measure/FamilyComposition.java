package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.query.statistics.table.Attribute;

/** Block 1: who the families are (sammensætning). */
final class FamilyComposition implements Subject {
  private static final String SOURCE = "Deloitte for STAR 2017, 3.2";
  private static final List<String> DATA = List.of("NO_START", "START", "START_AND_END");
  private static final List<String> CHILDREN = List.of("0", "1", "2", "3-");
  private static final List<String> ENROLLED = List.of("ENROLLED", "NOT_ENROLLED");
  private static final int GROWN_UP = 18;

  @Override
  public void define(Definitions d) {
    d.subject("familyComposition");
    states(d);
    types(d);
    children(d);
    members(d);
  }

  private static void states(Definitions d) {
    Group<Course> families = d.families();
    Measure measure = d.counts("familiesAndData", families, "Published totals of the programme");
    Attribute data = families.plain("dataState", DATA, FamilyComposition::data);
    families.counts(measure, data, families.breakdowns());
  }

  private static String data(Course course) {
    if (!course.hasStartMeasurement()) {
      return DATA.get(0);
    }
    return DATA.get(course.hasEndMeasurement() ? 2 : 1);
  }

  /** Neither type is nearer to a good end: a type is the same or another. */
  private static void types(Definitions d) {
    Group<Course> families = d.families();
    Measure measure = d.counts("familyTypes", families, SOURCE);
    List<String> codes = List.of("ONE_PROVIDER", "TWO_PROVIDERS", "OTHER", Movement.NOT_ENDED);
    List<String> changes = List.of("SAME", "ANOTHER", Movement.NOT_MEASURABLE);
    Attribute start = families.attribute("familyType");
    Attribute end =
        families.plain(
            "familyTypeAtEnd",
            codes,
            course ->
                course.end().map(day -> FamilyType.on(course, day)).orElse(Movement.NOT_ENDED));
    Attribute change =
        families.plain(
            "familyTypeChange",
            changes,
            course -> {
              LocalDate day = course.start();
              return changed(
                  FamilyType.on(course, day),
                  course.end().map(last -> FamilyType.on(course, last)).orElse(Movement.NOT_ENDED));
            });
    Ended.ties(families, end);
    families.follows(change, List.of(start, end), both -> changed(both.get(0), both.get(1)));
    families.table("familyTypeStartEnd", measure, Map.of(), List.of(start, end), List.of());
    Attribute municipality = families.attribute("municipality");
    for (Attribute each : List.of(start, end, change)) {
      families.counts(measure, each, List.of(municipality));
    }
  }

  private static String changed(String start, String end) {
    if (end.equals(Movement.NOT_ENDED)) {
      return Movement.NOT_MEASURABLE;
    }
    return start.equals(end) ? "SAME" : "ANOTHER";
  }

  private static void children(Definitions d) {
    Group<Course> families = d.families();
    Measure measure = d.counts("childrenInFamily", families, SOURCE);
    Outcome.plain(
            families,
            "childrenInFamily",
            CHILDREN,
            new Outcome.Measuring<>(
                course -> course,
                course -> Optional.of(children(course, course.start())),
                course -> course.end().map(day -> children(course, day)),
                (start, end) -> start.equals(end) ? Movement.UNCHANGED : fewerOrMore(start, end)))
        .startEnd(measure)
        .movementBy(measure, families.attributes("municipality"))
        .startAndEndBy(measure, families.attributes("municipality"));
  }

  /** More is called towards, fewer away; neither is better. */
  private static String fewerOrMore(String start, String end) {
    return Movement.sign(CHILDREN.indexOf(end) - CHILDREN.indexOf(start));
  }

  private static String children(Course course, LocalDate day) {
    long children =
        course.members().stream()
            .filter(each -> each.ageOn(day) >= 0 && each.ageOn(day) < GROWN_UP)
            .filter(each -> each.isAtHomeOn(day))
            .count();
    return CHILDREN.get((int) Math.min(children, CHILDREN.size() - 1L));
  }

  /**
   * For the whole country only: by municipality it would tell how many adults and children there
   * are.
   */
  private static void members(Definitions d) {
    Group<Participant> members = d.members();
    Measure measure = d.counts("membersByRole", members, SOURCE);
    Attribute role =
        members.plain("role", Definitions.names(FamilyRole.values()), each -> each.role().name());
    Attribute enrolled =
        members.plain("enrolment", ENROLLED, each -> ENROLLED.get(each.isEnrolled() ? 0 : 1));
    members.table("members", measure, Map.of(), List.of(role, enrolled), List.of());
  }
}
