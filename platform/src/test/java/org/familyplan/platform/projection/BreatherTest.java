package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreatherTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Breather breather = new Breather(LONG);

  @Test
  void aReaderInAHurryEndsTheRest() throws InterruptedException {
    Thread resting = rest(LONG);
    breather.hurry();
    assertThat(resting.join(PATIENCE)).isTrue();
  }

  @Test
  void nobodyRestsWhileAnotherReaderStillHurries() throws InterruptedException {
    breather.hurry();
    breather.hurry();
    breather.calm();
    assertThat(rest(LONG).join(PATIENCE)).isTrue();
  }

  @Test
  void restsAgainOnceAllAreCalm() throws InterruptedException {
    breather.hurry();
    breather.calm();
    Thread resting = rest(LONG);
    assertThat(resting.join(Duration.ofMillis(50))).isFalse();
    breather.hurry();
    assertThat(resting.join(PATIENCE)).isTrue();
  }

  @Test
  void restsNoLongerThanAllowedHoweverLongTheWork() throws InterruptedException {
    Thread resting =
        Thread.ofVirtual()
            .start(() -> new Breather(Duration.ofMillis(1)).restAfter(LONG, () -> false));
    assertThat(resting.join(PATIENCE)).isTrue();
  }

  @Test
  void doesNotRestWhenItShallStop() throws InterruptedException {
    Thread resting = Thread.ofVirtual().start(() -> breather.restAfter(LONG, () -> true));
    assertThat(resting.join(PATIENCE)).isTrue();
  }

  private Thread rest(Duration work) {
    return Thread.ofVirtual().start(() -> breather.restAfter(work, () -> false));
  }
}
