package org.familyplan.api.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.familyplan.api.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What was the case on which day: at every day at most one value, by construction. Days without a
 * value are gaps.
 */
public final class Timeline<T> {
  /** A value and the days on which it holds, [from, until); until is null while it goes on. */
  public record Span<T>(LocalDate from, @Nullable LocalDate until, T value) {
    /** True when the value holds on that day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  private final NavigableMap<LocalDate, Optional<T>> turns = new TreeMap<>();

  /** Sets the value for the days [from, until), whatever held there before. */
  public void put(LocalDate from, @Nullable LocalDate until, T value) {
    set(from, until, Optional.of(value));
  }

  /**
   * Sets the value from that day on, up to the next day for which something was set already: a turn
   * that is told late does not undo a later one.
   */
  public void turn(LocalDate from, T value) {
    turns.put(from, Optional.of(value));
  }

  /** Leaves the days [from, until) without a value. */
  public void clear(LocalDate from, @Nullable LocalDate until) {
    set(from, until, Optional.empty());
  }

  private void set(LocalDate from, @Nullable LocalDate until, Optional<T> value) {
    if (until != null && !until.isAfter(from)) {
      return;
    }
    if (until == null) {
      turns.tailMap(from, true).clear();
    } else {
      Optional<T> after = at(until);
      turns.subMap(from, true, until, false).clear();
      turns.put(until, after);
    }
    turns.put(from, value);
  }

  /** The value on that day. */
  public Optional<T> at(LocalDate day) {
    var turn = turns.floorEntry(day);
    return turn == null ? Optional.empty() : turn.getValue();
  }

  /** The span that covers the day. */
  public Optional<Span<T>> spanAt(LocalDate day) {
    return spans().stream().filter(span -> span.covers(day)).findFirst();
  }

  /** True when no day of [from, until) has a value. */
  public boolean isFree(LocalDate from, @Nullable LocalDate until) {
    return spans().stream().noneMatch(span -> overlaps(span, from, until));
  }

  private static boolean overlaps(Span<?> span, LocalDate from, @Nullable LocalDate until) {
    if (until != null && !until.isAfter(from)) {
      return false;
    }
    boolean beginsBeforeEnd = until == null || span.from().isBefore(until);
    LocalDate spanEnd = span.until();
    return beginsBeforeEnd && (spanEnd == null || spanEnd.isAfter(from));
  }

  /** All spans with a value, earliest first; neighbours with equal values are one span. */
  public List<Span<T>> spans() {
    List<Span<T>> spans = new ArrayList<>();
    LocalDate from = null;
    Optional<T> value = Optional.empty();
    for (var turn : turns.entrySet()) {
      if (from != null && Objects.equals(value, turn.getValue())) {
        continue;
      }
      add(spans, from, turn.getKey(), value);
      from = turn.getKey();
      value = turn.getValue();
    }
    add(spans, from, null, value);
    return spans;
  }

  private static <T> void add(
      List<Span<T>> spans, @Nullable LocalDate from, @Nullable LocalDate until, Optional<T> value) {
    if (from != null && value.isPresent()) {
      spans.add(new Span<>(from, until, value.get()));
    }
  }

  /** The periods with a value. */
  public List<Period> periods() {
    return spans().stream().map(span -> new Period(span.from(), span.until())).toList();
  }

  /** The gaps inside [from, until). */
  public List<Period> gaps(LocalDate from, LocalDate until) {
    List<Period> gaps = new ArrayList<>();
    LocalDate open = from;
    for (Span<T> span : spans()) {
      if (span.from().isAfter(open) && open.isBefore(until)) {
        gaps.add(new Period(open, span.from().isBefore(until) ? span.from() : until));
      }
      LocalDate end = span.until();
      if (end == null) {
        return gaps;
      }
      open = end.isAfter(open) ? end : open;
    }
    if (open.isBefore(until)) {
      gaps.add(new Period(open, until));
    }
    return gaps;
  }
}
