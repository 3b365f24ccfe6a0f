package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.query.statistics.table.Attribute;

/**
 * Something measured at start and at end, and the movement between the two: three attributes, of
 * which the third follows from the others.
 *
 * @param <T> one of those counted
 */
final class Outcome<T> {
  private final Group<T> group;
  private final String id;
  private final Attribute start;
  private final Attribute end;
  private final Attribute movement;
  private final Map<String, String> scope;

  /** How it is measured. */
  record Measuring<T>(
      Function<T, Course> course,
      Function<T, Optional<String>> start,
      Function<T, Optional<String>> end,
      Movement.Rule movement) {
    String atStart(T one) {
      return start.apply(one).orElse(Attribute.UNANSWERED);
    }

    String atEnd(T one) {
      return course.apply(one).end().isEmpty()
          ? Movement.NOT_ENDED
          : end.apply(one).orElse(Attribute.UNANSWERED);
    }

    String moved(T one) {
      return Movement.of(movement, atStart(one), atEnd(one));
    }
  }

  private Outcome(
      Group<T> group,
      String id,
      Attribute start,
      Attribute end,
      Attribute movement,
      Map<String, String> scope) {
    this.group = group;
    this.id = id;
    this.start = start;
    this.end = end;
    this.movement = movement;
    this.scope = scope;
  }

  /**
   * Declares it.
   *
   * @param id the attributes are called so, at start, at end and movement
   * @param codes what can be measured, without unanswered
   */
  static <T> Outcome<T> of(Group<T> group, String id, List<String> codes, Measuring<T> how) {
    return of(group, group::measured, id, codes, how);
  }

  /** The same of what others know anyway. */
  static <T> Outcome<T> plain(Group<T> group, String id, List<String> codes, Measuring<T> how) {
    return of(group, group::plain, id, codes, how);
  }

  /** Makes an attribute of a group. */
  private interface Kind<T> {
    Attribute of(String id, List<String> codes, Function<T, String> code);
  }

  private static <T> Outcome<T> of(
      Group<T> group, Kind<T> kind, String id, List<String> codes, Measuring<T> how) {
    List<String> atStart = and(codes, Attribute.UNANSWERED);
    Attribute start = kind.of(id + "AtStart", atStart, how::atStart);
    Attribute end = kind.of(id + "AtEnd", and(atStart, Movement.NOT_ENDED), how::atEnd);
    Attribute movement = kind.of(id + "Movement", Movement.CODES, how::moved);
    group.follows(
        movement,
        List.of(start, end),
        both -> Movement.of(how.movement(), both.get(0), both.get(1)));
    Ended.ties(group, end);
    return new Outcome<>(group, id, start, end, movement, Map.of());
  }

  private static List<String> and(List<String> codes, String last) {
    return Stream.concat(codes.stream(), Stream.of(last)).toList();
  }

  Attribute end() {
    return end;
  }

  /** The same, but its tables count only units with these codes. */
  Outcome<T> within(Map<String, String> codes) {
    return new Outcome<>(group, id, start, end, movement, codes);
  }

  /** Start against end. */
  Outcome<T> startEnd(Measure measure) {
    group.table(id + "StartEnd", measure, scope, List.of(start, end), List.of());
    return this;
  }

  /** The movement of everybody. */
  Outcome<T> movement(Measure measure) {
    group.table(id + "Movement", measure, scope, List.of(movement), List.of());
    return this;
  }

  /** The movement broken down, one breakdown at a time. */
  Outcome<T> movementBy(Measure measure, List<Attribute> breakdowns) {
    breakdowns.forEach(by -> table(measure, movement, by));
    return this;
  }

  /** Start and end broken down, one breakdown at a time. */
  Outcome<T> startAndEndBy(Measure measure, List<Attribute> breakdowns) {
    breakdowns.forEach(by -> table(measure, start, by));
    breakdowns.forEach(by -> table(measure, end, by));
    return this;
  }

  private void table(Measure measure, Attribute measured, Attribute by) {
    group.table(by(measured.id(), by), measure, scope, List.of(measured), List.of(by));
  }

  /** Name of a table of something by something. */
  static String by(String what, Attribute by) {
    return what + "By" + Character.toUpperCase(by.id().charAt(0)) + by.id().substring(1);
  }
}
