package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.household.Sex;
import org.familyplan.query.statistics.measure.Measure.Rounding;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;

/** What the subjects declare, gathered into a catalogue. */
final class Definitions {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
  private static final String OWNER = "familyplan";

  private final List<String> subjects = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<TableDefinition> tables = new ArrayList<>();
  private final Map<String, Group<?>> groups = new LinkedHashMap<>();
  private final Breakdowns breakdowns;

  private final Group<Course> families;
  private final Group<Participant> members;
  private final Group<Participant> adults;
  private final Group<Participant> children;

  Definitions(Breakdowns breakdowns) {
    this.breakdowns = breakdowns;
    this.families =
        group(
            new Population("families", Guarded.FAMILY),
            Stream::of,
            each -> Group.Who.itself(each.id()),
            each -> each);
    this.members = persons("members", course -> course.members().stream());
    this.adults = persons("adults", Participant::adults);
    this.children = persons("children", Participant::children);
    families.plain(Ended.ID, YesNo.CODES, Ended::of);
    adults.plain(Ended.ID, YesNo.CODES, each -> Ended.of(each.course()));
    children.plain(Ended.ID, YesNo.CODES, each -> Ended.of(each.course()));
    adults.breakdown("sex", names(Sex.values()), each -> each.sex().name());
    adults.breakdown("adultAgeAtStart", Ages.ADULTS, each -> Ages.adult(each.ageAtStart()));
    children.breakdown("sex", names(Sex.values()), each -> each.sex().name());
    children.breakdown("ageGroupAtStart", Ages.CHILDREN, each -> Ages.child(each.ageAtStart()));
  }

  private Group<Participant> persons(String id, Function<Course, Stream<Participant>> of) {
    return group(
        new Population(id, Guarded.PERSON),
        of,
        each -> Group.Who.itself(each.personId().toString()),
        Participant::course);
  }

  /** A population whose units belong to a family's course. */
  <T> Group<T> group(
      Population population,
      Function<Course, Stream<T>> of,
      Function<T, Group.Who> who,
      Function<T, Course> course) {
    Group<T> group = new Group<>(population, of, who, tables);
    groups.put(population.id(), group);
    group
        .breakdown(
            "municipality",
            Breakdowns.orOther(breakdowns.municipalities()),
            each -> municipality(course.apply(each)))
        .breakdown(
            "programme",
            Breakdowns.orNone(breakdowns.programmes()),
            each -> programme(course.apply(each)))
        .breakdown(
            "cohort", Breakdowns.orNone(breakdowns.cohorts()), each -> cohort(course.apply(each)))
        .breakdown(
            "period", Breakdowns.orOther(breakdowns.periods()), each -> period(course.apply(each)))
        .breakdown(
            "familyType",
            FamilyType.CODES,
            each -> FamilyType.on(course.apply(each), course.apply(each).start()));
    return group;
  }

  private String municipality(Course course) {
    return Breakdowns.in(breakdowns.municipalities(), course.file().municipality());
  }

  private String programme(Course course) {
    String programme = course.file().programme();
    return programme == null ? Breakdowns.NONE : Breakdowns.in(breakdowns.programmes(), programme);
  }

  private String cohort(Course course) {
    LocalDate from = course.file().cohortFrom();
    return from == null
        ? Breakdowns.NONE
        : Breakdowns.in(breakdowns.cohorts(), String.valueOf(from.getYear()));
  }

  private String period(Course course) {
    return Breakdowns.in(breakdowns.periods(), String.valueOf(course.start().getYear()));
  }

  static List<String> names(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  /** Begins a subject. */
  void subject(String id) {
    subjects.add(id);
  }

  /** A measure of how many; its first version. */
  Measure counts(String id, Group<?> group, String source) {
    return measure(id, group, group.population().id(), Rounding.WHOLE_HALF_UP, source);
  }

  /** A measure of means; its first version. */
  Measure means(String id, Group<?> group, String unit, String source) {
    return measure(id, group, unit, Rounding.ONE_DECIMAL_HALF_UP, source);
  }

  private Measure measure(
      String id, Group<?> group, String unit, Rounding rounding, String source) {
    Measure measure =
        new Measure(
            id, 1, subjects.getLast(), group.population(), unit, rounding, source, OWNER, FIRST);
    measures.add(measure);
    return measure;
  }

  Group<Course> families() {
    return families;
  }

  Group<Participant> members() {
    return members;
  }

  Group<Participant> adults() {
    return adults;
  }

  Group<Participant> children() {
    return children;
  }

  Catalogue catalogue() {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Coarsening> coarsenings = new ArrayList<>();
    for (Group<?> group : groups.values()) {
      group.attributes().forEach(each -> put(attributes, each));
      coarsenings.addAll(group.coarsenings());
    }
    List<String> order = measures.stream().map(Measure::id).toList();
    return new Catalogue(
        List.copyOf(subjects),
        List.copyOf(measures),
        tables.stream()
            .sorted(Comparator.comparingInt(each -> order.indexOf(each.measure())))
            .toList(),
        List.copyOf(attributes.values()),
        List.copyOf(coarsenings));
  }

  /** An attribute has the same codes in every population. */
  private static void put(Map<String, Attribute> attributes, Attribute attribute) {
    Attribute other = attributes.putIfAbsent(attribute.id(), attribute);
    if (other != null && !other.equals(attribute)) {
      throw new IllegalStateException("two attributes are called " + attribute.id());
    }
  }

  Map<String, List<Unit>> units(Courses courses) {
    Map<String, List<Unit>> units = new HashMap<>();
    groups.keySet().forEach(id -> units.put(id, new ArrayList<>()));
    courses.forEachFew(
        few ->
            groups.forEach(
                (id, group) -> Objects.requireNonNull(units.get(id)).addAll(group.units(few))));
    units.replaceAll((id, each) -> List.copyOf(each));
    return Map.copyOf(units);
  }
}
