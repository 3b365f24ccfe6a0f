package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.CodeBook;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A population with all that its units are told apart by.
 *
 * @param <T> one of those counted
 */
final class Group<T> {
  /** What an attribute ends with that tells of whom an amount is known. */
  static final String KNOWN = "Known";

  private final Population population;
  private final Function<Course, Stream<T>> of;
  private final Function<T, Who> who;
  private final Map<String, Told<T>> attributes = new LinkedHashMap<>();
  private final Map<String, Function<T, Optional<BigDecimal>>> amounts = new LinkedHashMap<>();
  private final List<Attribute> breakdowns = new ArrayList<>();
  private final List<Coarsening> coarsenings = new ArrayList<>();
  private final List<TableDefinition> tables;
  private CodeBook book = new CodeBook(List.of());

  /** How a unit is known and whom it tells of. */
  record Who(String id, String guarded) {
    /** A person or family that is counted itself. */
    static Who itself(String id) {
      return new Who(id, id);
    }
  }

  private record Told<T>(Attribute attribute, Function<T, String> code) {}

  Group(
      Population population,
      Function<Course, Stream<T>> of,
      Function<T, Who> who,
      List<TableDefinition> tables) {
    this.population = population;
    this.of = of;
    this.who = who;
    this.tables = tables;
  }

  Population population() {
    return population;
  }

  List<Attribute> attributes() {
    return attributes.values().stream().map(Told::attribute).toList();
  }

  List<Coarsening> coarsenings() {
    return coarsenings;
  }

  List<Attribute> breakdowns() {
    return List.copyOf(breakdowns);
  }

  /** The attribute with this id. */
  Attribute attribute(String id) {
    return Objects.requireNonNull(attributes.get(id), id).attribute();
  }

  /** The attributes with these ids. */
  List<Attribute> attributes(String... ids) {
    return Stream.of(ids).map(this::attribute).toList();
  }

  /** Something that figures are broken down by; nothing that others do not know of a person. */
  Group<T> breakdown(String id, List<String> codes, Function<T, String> code) {
    breakdowns.add(attribute(new Attribute(id, codes, false), code));
    return this;
  }

  /** Something that others know of a family anyway, or that tells of the work of the service. */
  Attribute plain(String id, List<String> codes, Function<T, String> code) {
    return attribute(new Attribute(id, codes, false), code);
  }

  /** Something that others do not know of a person. */
  Attribute measured(String id, List<String> codes, Function<T, String> code) {
    return attribute(new Attribute(id, codes, true), code);
  }

  private Attribute attribute(Attribute attribute, Function<T, String> code) {
    if (attributes.put(attribute.id(), new Told<>(attribute, code)) != null) {
      throw new IllegalStateException(population.id() + " has two attributes " + attribute.id());
    }
    book = new CodeBook(attributes());
    return attribute;
  }

  /**
   * An amount, empty for a unit of which it is not known; means are of those of whom it is known.
   *
   * @param from what tells of whom it is not known, too
   * @param unknown the codes that tell it
   */
  void amount(
      String id, Function<T, Optional<BigDecimal>> value, Attribute from, String... unknown) {
    amounts.put(id, value);
    Attribute known =
        attribute(
            new Attribute(
                id + KNOWN, List.of(Attribute.MEASURED, Attribute.UNANSWERED), from.sensitive()),
            each -> known(value.apply(each).isPresent()));
    List<String> codes = List.of(unknown);
    follows(known, List.of(from), only -> known(!codes.contains(only.getFirst())));
  }

  private static String known(boolean is) {
    return is ? Attribute.MEASURED : Attribute.UNANSWERED;
  }

  /** Says that an attribute follows from others. */
  void follows(Attribute attribute, List<Attribute> finer, Function<List<String>, String> code) {
    List<List<String>> choices = List.of(List.of());
    for (Attribute each : finer) {
      List<List<String>> more = new ArrayList<>();
      for (List<String> choice : choices) {
        each.codes().forEach(next -> more.add(and(choice, next)));
      }
      choices = more;
    }
    Map<List<String>, String> codes = new HashMap<>();
    choices.forEach(choice -> codes.put(choice, code.apply(choice)));
    coarsenings.add(
        new Coarsening(
            population.id(), attribute.id(), finer.stream().map(Attribute::id).toList(), codes));
  }

  private static List<String> and(List<String> choice, String next) {
    return Stream.concat(choice.stream(), Stream.of(next)).toList();
  }

  /** A table of how many. */
  void table(
      String id,
      Measure measure,
      Map<String, String> scope,
      List<Attribute> measured,
      List<Attribute> by) {
    add(id, measure, scope, measured, by, null);
  }

  /** A table of something; with breakdowns one for each, whose sums are the whole. */
  void counts(Measure measure, Attribute measured, List<Attribute> breakdowns) {
    if (breakdowns.isEmpty()) {
      table(measured.id(), measure, Map.of(), List.of(measured), List.of());
    }
    for (Attribute by : breakdowns) {
      table(Outcome.by(measured.id(), by), measure, Map.of(), List.of(measured), List.of(by));
    }
  }

  /** A table of the mean of an amount; with breakdowns one for each, whose sums are the whole. */
  void means(Measure measure, String amount, List<Attribute> breakdowns) {
    String id = amount + "Mean";
    Map<String, String> known = Map.of(amount + KNOWN, Attribute.MEASURED);
    if (breakdowns.isEmpty()) {
      add(id, measure, known, List.of(), List.of(), amount);
    }
    for (Attribute by : breakdowns) {
      add(Outcome.by(id, by), measure, known, List.of(), List.of(by), amount);
    }
  }

  private void add(
      String id,
      Measure measure,
      Map<String, String> scope,
      List<Attribute> measured,
      List<Attribute> by,
      @Nullable String amount) {
    tables.add(
        new TableDefinition(
            id, measure.subject(), measure.id(), population, scope, measured, by, amount));
  }

  /** The units of some courses. */
  List<Unit> units(List<Course> courses) {
    return courses.stream().flatMap(of).map(this::unit).toList();
  }

  private Unit unit(T one) {
    List<String> codes = attributes.values().stream().map(told -> told.code().apply(one)).toList();
    Map<String, BigDecimal> known = new HashMap<>();
    amounts.forEach((id, value) -> value.apply(one).ifPresent(v -> known.put(id, v)));
    Who it = who.apply(one);
    return new Unit(it.id(), it.guarded(), book.codes(codes), Map.copyOf(known));
  }
}
