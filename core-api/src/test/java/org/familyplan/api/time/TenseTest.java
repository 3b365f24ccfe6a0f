package org.familyplan.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TenseTest {
  private static final LocalDate FROM = LocalDate.of(2015, 9, 1);
  private static final LocalDate UNTIL = LocalDate.of(2016, 1, 4);

  @Test
  void aPeriodIsCurrentFromItsFirstDayToTheDayBeforeItsEnd() {
    assertThat(Tense.of(FROM, UNTIL, FROM.minusDays(1))).isEqualTo(Tense.UPCOMING);
    assertThat(Tense.of(FROM, UNTIL, FROM)).isEqualTo(Tense.CURRENT);
    assertThat(Tense.of(FROM, UNTIL, UNTIL.minusDays(1))).isEqualTo(Tense.CURRENT);
    assertThat(Tense.of(FROM, UNTIL, UNTIL)).isEqualTo(Tense.PAST);
  }

  @Test
  void whatGoesOnStaysCurrent() {
    assertThat(Tense.of(FROM, null, UNTIL)).isEqualTo(Tense.CURRENT);
  }
}
