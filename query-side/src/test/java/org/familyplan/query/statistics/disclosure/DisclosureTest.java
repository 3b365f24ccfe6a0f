package org.familyplan.query.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;

/** The example of docs/analyst/disclosure-control.md and the rules one by one. */
class DisclosureTest {
  private static final Population ADULTS = new Population("adults", Population.Guarded.PERSON);
  private static final Attribute LEVEL = new Attribute("level", List.of("A", "B", "C"), true);
  private static final Attribute PLACE =
      new Attribute("place", List.of("Lolland", "Skive", "Assens"), false);
  private static final TableDefinition TABLE = table(null);

  private static TableDefinition table(String amount) {
    return new TableDefinition(
        "level", "s", "m", ADULTS, Map.of(), List.of(LEVEL), List.of(PLACE), amount);
  }

  private static Cell cell(String place, String level) {
    Map<String, String> codes = new HashMap<>();
    if (!place.isEmpty()) {
      codes.put("place", place);
    }
    if (!level.isEmpty()) {
      codes.put("level", level);
    }
    return new Cell("adults", codes);
  }

  /** Lolland 8, 2, 10; Skive 9, 12, 7; Assens 11, 6, 8. */
  private static List<Unit> adults() {
    List<Unit> adults = new ArrayList<>();
    add(adults, "Lolland", 8, 2, 10);
    add(adults, "Skive", 9, 12, 7);
    add(adults, "Assens", 11, 6, 8);
    return adults;
  }

  private static void add(List<Unit> adults, String place, int... counts) {
    for (int level = 0; level < counts.length; level++) {
      for (int i = 0; i < counts[level]; i++) {
        adults.add(adult("p" + adults.size(), place, LEVEL.codes().get(level), 0));
      }
    }
  }

  private static Unit adult(String id, String place, String level, int hours) {
    return new Unit(
        id,
        id,
        Map.of("place", place, "level", level),
        hours == 0 ? Map.of() : Map.of("hours", BigDecimal.valueOf(hours)));
  }

  private static Tabulation count(List<Unit> adults) {
    return Tabulation.of(List.of(TABLE), Map.of("adults", adults));
  }

  private static Protection protect(List<Unit> adults, Earlier... earlier) {
    return Disclosure.protect(count(adults), List.of(), List.of(earlier), Rules.DEFAULT);
  }

  @Test
  void a_small_number_hides_with_three_others_so_that_no_margin_tells_it() {
    Protection protection = protect(adults());

    assertThat(protection.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                cell("Lolland", "B"), Reason.SMALL,
                cell("Lolland", "A"), Reason.SECONDARY,
                cell("Assens", "B"), Reason.SECONDARY,
                cell("Assens", "A"), Reason.SECONDARY));
  }

  @Test
  void the_same_question_has_the_same_answer() {
    assertThat(protect(adults())).isEqualTo(protect(adults()));
  }

  @Test
  void where_all_share_a_value_the_noughts_tell_it_too() {
    List<Unit> adults = new ArrayList<>();
    add(adults, "Lolland", 0, 0, 10);
    add(adults, "Skive", 9, 12, 7);
    add(adults, "Assens", 11, 6, 8);

    Protection protection = protect(adults);

    assertThat(protection.counts())
        .containsEntry(cell("Lolland", "A"), Reason.WHOLE_GROUP)
        .containsEntry(cell("Lolland", "B"), Reason.WHOLE_GROUP)
        .containsEntry(cell("Lolland", "C"), Reason.WHOLE_GROUP);
    assertThat(protection.hiddenCounts()).doesNotContain(cell("Lolland", ""));
  }

  @Test
  void a_nought_elsewhere_is_shown() {
    List<Unit> adults = new ArrayList<>();
    add(adults, "Lolland", 8, 0, 10);

    assertThat(protect(adults).hiddenCounts()).isEmpty();
  }

  @Test
  void an_amount_that_one_person_has_most_of_is_hidden_with_another() {
    List<Unit> adults = new ArrayList<>();
    for (String place : PLACE.codes()) {
      for (String level : LEVEL.codes()) {
        for (int i = 0; i < 6; i++) {
          int hours = place.equals("Skive") && level.equals("A") && i == 0 ? 200 : 10;
          adults.add(adult(place + level + i, place, level, hours));
        }
      }
    }
    Tabulation now = Tabulation.of(List.of(table("hours")), Map.of("adults", adults));

    Protection protection = Disclosure.protect(now, List.of(), List.of(), Rules.DEFAULT);

    assertThat(protection.hiddenCounts()).isEmpty();
    assertThat(protection.amounts())
        .containsEntry(new AmountOf(cell("Skive", "A"), "hours"), Reason.DOMINANT)
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void the_second_largest_cannot_reckon_the_largest() {
    List<Unit> adults = new ArrayList<>();
    add(adults, "Skive", 0, 6, 6);
    int person = 0;
    for (int hours : new int[] {100, 80, 5, 5, 5}) {
      adults.add(adult("x" + person++, "Skive", "A", hours));
    }
    Tabulation now = Tabulation.of(List.of(table("hours")), Map.of("adults", adults));

    // 100 of 195 is far from 70 %, but who has 80 knows the other to within 15
    assertThat(Disclosure.protect(now, List.of(), List.of(), Rules.DEFAULT).amounts())
        .containsEntry(new AmountOf(cell("Skive", "A"), "hours"), Reason.DOMINANT);
  }

  @Test
  void a_number_that_few_changed_since_the_last_edition_is_hidden() {
    List<Unit> later = new ArrayList<>(adults());
    later.add(adult("new", "Skive", "A", 0));

    Protection protection = protect(later, earlier(adults(), later));

    assertThat(protection.counts()).containsEntry(cell("Skive", "A"), Reason.EARLIER);
    assertThat(protection.counts()).containsEntry(cell("", ""), Reason.EARLIER);
    assertThat(protection.givenAway()).isEmpty();
  }

  @Test
  void the_same_tables_again_hide_the_same() {
    Protection again = protect(adults(), earlier(adults(), adults()));

    assertThat(again.hiddenCounts()).isEqualTo(protect(adults()).hiddenCounts());
    assertThat(again.givenAway()).isEmpty();
  }

  @Test
  void what_an_earlier_edition_gave_away_is_said() {
    Earlier careless =
        new Earlier(
            List.of(TABLE),
            Map.of(cell("Lolland", "B"), 2L),
            Map.of(),
            Map.of(),
            Map.of(),
            Changes.NONE);

    assertThat(protect(adults(), careless).givenAway())
        .contains(new Protection.GivenAway(cell("Lolland", "B"), ""));
  }

  private static Earlier earlier(List<Unit> before, List<Unit> now) {
    Protection protection = protect(before);
    Map<Cell, Long> shown = new HashMap<>();
    count(before).counts().forEach((cell, count) -> shown.put(cell, count.units()));
    Set<Cell> hidden = protection.hiddenCounts();
    shown.keySet().removeAll(hidden);
    return new Earlier(
        List.of(TABLE),
        shown,
        protection.counts(),
        Map.of(),
        Map.of(),
        Changes.between(List.of(TABLE), Map.of("adults", before), Map.of("adults", now)));
  }
}
