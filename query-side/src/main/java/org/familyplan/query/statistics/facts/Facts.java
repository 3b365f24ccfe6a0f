package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists of facts, which grow at their end. */
final class Facts {
  private Facts() {}

  static <T> List<T> and(List<T> known, T next) {
    return Stream.concat(known.stream(), Stream.of(next)).toList();
  }

  /** Those that were true by that day. */
  static <T> List<T> upTo(LocalDate day, List<T> facts, Function<T, LocalDate> on) {
    return facts.stream().filter(each -> !on.apply(each).isAfter(day)).toList();
  }
}
