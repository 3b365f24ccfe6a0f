package org.familyplan.query.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.familyplan.query.statistics.table.Tabulation;
import org.junit.jupiter.api.Test;

class DisclosureOfTheProgrammeTest {
  @Test
  void a_hundred_tables_take_seconds() {
    Tabulation now = Tabulation.of(Programme.tables(), Programme.units(348, 1));
    Protection protection =
        Disclosure.protect(now, Programme.coarsenings(), List.of(), Rules.DEFAULT);
    Map<Reason, Integer> why = new EnumMap<>(Reason.class);
    protection.counts().values().forEach(reason -> why.merge(reason, 1, Integer::sum));
    assertThat(protection.givenAway()).isEmpty();
  }
}
