package org.familyplan.query.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Tabulation.Count;
import org.junit.jupiter.api.Test;

class TabulationTest {
  private static final Population GOALS = new Population("goals", Population.Guarded.FAMILY);
  private static final Attribute STATE = new Attribute("state", List.of("OPEN", "REACHED"), false);
  private static final Attribute PLACE = new Attribute("place", List.of("360", "376"), false);
  private static final TableDefinition TABLE =
      new TableDefinition(
          "goals", "s", "m", GOALS, Map.of(), List.of(STATE), List.of(PLACE), "days");

  private static Unit goal(String id, String family, String state, String place, int days) {
    return new Unit(
        id,
        family,
        Map.of("state", state, "place", place),
        days == 0 ? Map.of() : Map.of("days", BigDecimal.valueOf(days)));
  }

  private static final List<Unit> UNITS =
      List.of(
          goal("1", "Holm", "OPEN", "360", 0),
          goal("2", "Krogh", "REACHED", "360", 100),
          goal("3", "Holm", "REACHED", "360", 40),
          goal("4", "Holm", "REACHED", "376", 30));

  private static Cell cell(Map<String, String> codes) {
    return new Cell("goals", codes);
  }

  @Test
  void a_family_counts_once_in_a_cell_with_several_of_its_goals() {
    Tabulation now = Tabulation.of(List.of(TABLE), Map.of("goals", UNITS));

    assertThat(now.counts()).hasSize(9);
    assertThat(now.count(cell(Map.of()))).isEqualTo(new Count(4, 2));
    assertThat(now.count(cell(Map.of("state", "REACHED")))).isEqualTo(new Count(3, 2));
    assertThat(now.count(cell(Map.of("place", "376")))).isEqualTo(new Count(1, 1));
    assertThat(now.count(cell(Map.of("place", "376", "state", "OPEN")))).isEqualTo(new Count(0, 0));
  }

  @Test
  void an_amount_knows_who_adds_most_to_it() {
    Tabulation now = Tabulation.of(List.of(TABLE), Map.of("goals", UNITS));

    assertThat(now.sums().get(new AmountOf(cell(Map.of()), "days")))
        .isEqualTo(
            new Tabulation.Sum(
                3, BigDecimal.valueOf(170), 2, BigDecimal.valueOf(100), BigDecimal.valueOf(70)));
    assertThat(now.sums()).doesNotContainKey(new AmountOf(cell(Map.of("state", "OPEN")), "days"));
  }

  @Test
  void a_cell_of_two_tables_holds_its_units_once() {
    TableDefinition other =
        new TableDefinition("other", "s", "m", GOALS, Map.of(), List.of(STATE), List.of(), "days");
    TableDefinition here =
        new TableDefinition(
            "here", "s", "m", GOALS, Map.of("place", "360"), List.of(STATE), List.of(), null);

    assertThat(Tabulation.of(List.of(other, here, TABLE), Map.of("goals", UNITS)).counts())
        .isEqualTo(Tabulation.of(List.of(TABLE), Map.of("goals", UNITS)).counts());
  }

  @Test
  void a_code_that_its_attribute_does_not_know_is_refused() {
    assertThatThrownBy(
            () ->
                Tabulation.of(
                    List.of(TABLE), Map.of("goals", List.of(goal("1", "Holm", "LOST", "360", 0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state has no code LOST");
  }
}
