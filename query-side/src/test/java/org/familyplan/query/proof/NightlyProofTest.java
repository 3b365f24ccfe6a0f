package org.familyplan.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightlyProofTest {
  private final List<String> proved = new ArrayList<>();
  private Instant now = Instant.parse("2015-01-31T12:00:00Z");

  private NightlyProof nightly(int families) {
    return new NightlyProof((seed, size) -> proved.add(seed + " " + size), families, () -> now);
  }

  @Test
  void aSampleIsProvedOnceADayWithTheDayAsItsSeed() {
    NightlyProof nightly = nightly(50);
    assertThat(nightly.look()).isTrue();
    assertThat(nightly.look()).isFalse();
    now = Instant.parse("2015-02-01T01:29:59Z");
    assertThat(nightly.look()).isFalse();
    now = Instant.parse("2015-02-01T01:30:00Z");
    assertThat(nightly.look()).isTrue();
    assertThat(proved).containsExactly("2015-01-31 50", "2015-02-01 50");
  }

  @Test
  void noFamiliesAreNoProof() {
    assertThat(nightly(0).look()).isFalse();
    assertThat(proved).isEmpty();
  }

  @Test
  void whatFailedIsDoneAtTheNextLook() {
    NightlyProof failing =
        new NightlyProof(
            (seed, size) -> {
              proved.add(seed);
              throw new IllegalStateException();
            },
            1,
            () -> now);
    assertThat(catchThrowable(failing::look)).isNotNull();
    assertThat(catchThrowable(failing::look)).isNotNull();
    assertThat(proved).hasSize(2);
  }
}
