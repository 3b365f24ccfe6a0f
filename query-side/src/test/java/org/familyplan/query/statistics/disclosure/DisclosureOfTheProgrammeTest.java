package org.familyplan.query.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Tabulation;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.familyplan.query.statistics.table.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureOfTheProgrammeTest {
  @Test
  void a_hundred_tables_can_be_protected_together() {
    Tabulation now = Tabulation.of(Programme.tables(), Programme.units(348, 1));
    Protection protection =
        Disclosure.protect(now, Programme.coarsenings(), List.of(), Rules.DEFAULT);
    assertThat(protection.givenAway()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 30})
  void nor_does_the_next_edition_give_away_what_one_before_it_hid(int more) {
    Map<String, List<Unit>> before = Programme.units(348, 1);
    Map<String, List<Unit>> after = Programme.units(348 + more, 1);
    Tabulation first = Tabulation.of(Programme.tables(), before);
    Protection then = Disclosure.protect(first, Programme.coarsenings(), List.of(), Rules.DEFAULT);
    Map<Cell, Long> shown = new HashMap<>();
    first.counts().forEach((cell, count) -> shown.put(cell, count.units()));
    shown.keySet().removeAll(then.hiddenCounts());
    Map<AmountOf, BigDecimal> sums = new HashMap<>();
    first.sums().forEach((amount, sum) -> sums.put(amount, sum.total()));
    sums.keySet().removeAll(then.hiddenAmounts());
    Earlier earlier =
        new Earlier(
            Programme.tables(),
            shown,
            then.counts(),
            sums,
            then.amounts(),
            Changes.between(Programme.tables(), before, after));

    Protection protection =
        Disclosure.protect(
            Tabulation.of(Programme.tables(), after),
            Programme.coarsenings(),
            List.of(earlier),
            Rules.DEFAULT);

    assertThat(protection.givenAway()).isEmpty();
  }
}
