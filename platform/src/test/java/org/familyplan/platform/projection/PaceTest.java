package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
  private final Pace pace = new Pace();

  @Test
  void isNotKnownAtFirst() {
    assertThat(pace.perSecond()).isZero();
    pace.seen(100, NOW);
    assertThat(pace.perSecond()).isZero();
  }

  @Test
  void countsPositionsPerSecond() {
    pace.seen(100, NOW);
    pace.seen(1_100, NOW.plusMillis(500));

    assertThat(pace.perSecond()).isEqualTo(2_000);
  }

  @Test
  void forgetsWhatWasLongAgo() {
    pace.seen(0, NOW);
    for (int second = 1; second <= 10; second++) {
      pace.seen(1_000_000 + second, NOW.plusSeconds(second));
    }

    assertThat(pace.perSecond()).isEqualTo(1);
  }
}
