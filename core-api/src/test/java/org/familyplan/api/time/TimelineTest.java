package org.familyplan.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.familyplan.api.shared.Period;
import org.familyplan.api.time.Timeline.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate START = LocalDate.of(2014, 6, 20);

  private final Timeline<String> timeline = new Timeline<>();

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  private static Span<String> span(int from, @Nullable Integer until, String value) {
    return new Span<>(day(from), until == null ? null : day(until), value);
  }

  private static Period period(int from, @Nullable Integer until) {
    return new Period(day(from), until == null ? null : day(until));
  }

  @Test
  void a_day_before_the_first_turn_has_no_value() {
    timeline.put(day(1), null, "Karen");

    assertThat(timeline.at(day(0))).isEmpty();
    assertThat(timeline.spanAt(day(0))).isEmpty();
    assertThat(timeline.at(day(1))).contains("Karen");
    assertThat(timeline.spanAt(day(500))).contains(span(1, null, "Karen"));
  }

  @Test
  void an_empty_timeline_is_one_gap() {
    assertThat(timeline.spans()).isEmpty();
    assertThat(timeline.gaps(day(0), day(9))).containsExactly(period(0, 9));
    assertThat(timeline.isFree(day(0), null)).isTrue();
  }

  @Test
  void the_day_of_the_end_has_the_value_from_before() {
    timeline.put(day(0), null, "Karen");
    timeline.put(day(3), day(5), "Rikke");

    assertThat(timeline.spans())
        .containsExactly(span(0, 3, "Karen"), span(3, 5, "Rikke"), span(5, null, "Karen"));
  }

  @Test
  void a_cleared_period_is_a_gap() {
    timeline.put(day(0), day(9), "Karen");
    timeline.clear(day(3), day(5));

    assertThat(timeline.periods()).containsExactly(period(0, 3), period(5, 9));
    assertThat(timeline.gaps(day(0), day(12))).containsExactly(period(3, 5), period(9, 12));
    assertThat(timeline.isFree(day(3), day(5))).isTrue();
    assertThat(timeline.isFree(day(3), day(6))).isFalse();
    assertThat(timeline.isFree(day(2), day(5))).isFalse();
    assertThat(timeline.isFree(day(9), null)).isTrue();
    assertThat(timeline.isFree(day(8), null)).isFalse();
  }

  @Test
  void a_period_without_days_changes_nothing_and_is_free() {
    timeline.put(day(0), day(9), "Karen");
    timeline.put(day(5), day(5), "Rikke");
    timeline.put(day(5), day(4), "Rikke");

    assertThat(timeline.spans()).containsExactly(span(0, 9, "Karen"));
    assertThat(timeline.isFree(day(5), day(5))).isTrue();
  }

  @Test
  void neighbours_with_equal_values_are_one_span() {
    timeline.put(day(0), day(3), "Karen");
    timeline.put(day(3), day(5), "Karen");

    assertThat(timeline.spans()).containsExactly(span(0, 5, "Karen"));
  }

  @Test
  void a_turn_told_late_does_not_undo_a_later_one() {
    timeline.turn(day(0), "C");
    timeline.turn(day(9), "A");
    timeline.turn(day(4), "B");

    assertThat(timeline.spans())
        .containsExactly(span(0, 4, "C"), span(4, 9, "B"), span(9, null, "A"));
  }

  @Test
  void a_turn_on_the_same_day_replaces_the_earlier_one() {
    timeline.turn(day(0), "A");
    timeline.turn(day(0), "B");

    assertThat(timeline.spans()).containsExactly(span(0, null, "B"));
  }

  /**
   * 500 courses of puts, clears and turns, always the same ones, against a map from day to value.
   */
  @Test
  void any_course_of_changes_reads_like_a_value_for_each_day() {
    Random random = new Random(20140620);
    for (int course = 0; course < 500; course++) {
      Course both = new Course();
      for (int step = random.nextInt(12); step >= 0; step--) {
        both.change(random);
      }
      both.agree();
    }
  }

  /** The same changes made to a timeline and to a map with one value for each of some days. */
  private static final class Course {
    private static final int DAYS = 20;

    private final Timeline<String> timeline = new Timeline<>();
    private final Map<Integer, String> days = new HashMap<>();
    private final List<Integer> turns = new ArrayList<>();

    void change(Random random) {
      int from = random.nextInt(DAYS);
      int until = random.nextInt(DAYS + 1);
      boolean open = random.nextInt(4) == 0;
      String value = String.valueOf((char) ('A' + random.nextInt(3)));
      switch (random.nextInt(3)) {
        case 0 -> put(from, open ? null : until, value);
        case 1 -> put(from, open ? null : until, null);
        default -> turn(from, value);
      }
    }

    private void put(int from, @Nullable Integer until, @Nullable String value) {
      if (value == null) {
        timeline.clear(day(from), until == null ? null : day(until));
      } else {
        timeline.put(day(from), until == null ? null : day(until), value);
      }
      if (until == null || until > from) {
        turns.removeIf(each -> each >= from && (until == null || each < until));
        turns.add(from);
        if (until != null && !turns.contains(until)) {
          turns.add(until);
        }
        fill(from, until == null ? DAYS : until, value);
      }
    }

    private void turn(int from, String value) {
      timeline.turn(day(from), value);
      int until = turns.stream().filter(each -> each > from).min(Integer::compare).orElse(DAYS);
      turns.add(from);
      fill(from, until, value);
    }

    private void fill(int from, int until, @Nullable String value) {
      for (int day = from; day < until; day++) {
        if (value == null) {
          days.remove(day);
        } else {
          days.put(day, value);
        }
      }
    }

    void agree() {
      for (int number = 0; number < DAYS; number++) {
        assertThat(timeline.at(day(number)).orElse(null)).isEqualTo(days.get(number));
        assertThat(timeline.spanAt(day(number)).map(Span::value).orElse(null))
            .isEqualTo(days.get(number));
        for (int until = number + 1; until <= DAYS; until++) {
          assertThat(timeline.isFree(day(number), day(until))).isEqualTo(isFree(number, until));
        }
      }
      spansAreApart(timeline.spans());
      gapsAreTheDaysWithoutValue();
    }

    private boolean isFree(int from, int until) {
      return days.keySet().stream().noneMatch(each -> each >= from && each < until);
    }

    private void gapsAreTheDaysWithoutValue() {
      List<Period> gaps = timeline.gaps(day(0), day(DAYS));
      for (int number = 0; number < DAYS; number++) {
        LocalDate day = day(number);
        assertThat(gaps.stream().filter(gap -> gap.covers(day)).count())
            .isEqualTo(days.containsKey(number) ? 0 : 1);
      }
    }

    private static void spansAreApart(List<Span<String>> spans) {
      for (int i = 1; i < spans.size(); i++) {
        LocalDate end = Objects.requireNonNull(spans.get(i - 1).until());
        assertThat(end).isBeforeOrEqualTo(spans.get(i).from());
        if (end.equals(spans.get(i).from())) {
          assertThat(spans.get(i).value()).isNotEqualTo(spans.get(i - 1).value());
        }
      }
    }
  }
}
