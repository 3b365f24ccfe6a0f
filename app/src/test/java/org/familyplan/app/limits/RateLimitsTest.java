package org.familyplan.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final String KAREN = "esdh karen.holm";
  private static final String OLE = "esdh ole.friis";

  private final Clock clock = new Clock();
  private final RateLimits limits =
      new RateLimits(new Allowance("client", 4, 2), new Allowance("address", 2, 1), clock);

  /** Time that stands still until it is told to go on. */
  private static final class Clock implements TimeMeter {
    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    void pass(Duration time) {
      nanos += time.toNanos();
    }
  }

  @Test
  void aBurstIsTakenAndThenNoMore() {
    for (int left = 3; left >= 0; left--) {
      Verdict verdict = limits.ofClient(KAREN);
      assertThat(verdict.taken()).isTrue();
      assertThat(verdict.rate()).startsWith("\"client\";r=" + left + ";t=");
    }
    Verdict refused = limits.ofClient(KAREN);
    assertThat(refused.taken()).isFalse();
    assertThat(refused.policy()).isEqualTo("\"client\";q=4;w=2");
    assertThat(refused.rate()).isEqualTo("\"client\";r=0;t=2");
    assertThat(refused.problem().status()).isEqualTo(429);
    assertThat(refused.problem().code()).isEqualTo("request.rate");
    assertThat(refused.problem().retryAfter()).isEqualTo(1);
  }

  @Test
  void aPauseGivesBackWhatWasUsedButNoMore() {
    use(KAREN, 4);
    clock.pass(Duration.ofMillis(500));
    assertThat(limits.ofClient(KAREN).taken()).isTrue();
    assertThat(limits.ofClient(KAREN).taken()).isFalse();
    clock.pass(Duration.ofHours(1));
    use(KAREN, 4);
    assertThat(limits.ofClient(KAREN).taken()).isFalse();
  }

  @Test
  void whatOneSendsIsNotTakenFromAnother() {
    use(KAREN, 4);
    assertThat(limits.ofClient(OLE).taken()).isTrue();
    assertThat(limits.ofClient("other karen.holm").taken()).isTrue();
    assertThat(limits.ofAddress("192.0.2.1").taken()).isTrue();
  }

  @Test
  void anAddressHasItsOwnAllowanceAndOfIpv6TheNetworkCounts() {
    assertThat(limits.ofAddress("192.0.2.1").policy()).isEqualTo("\"address\";q=2;w=2");
    assertThat(limits.ofAddress("192.0.2.1").taken()).isTrue();
    assertThat(limits.ofAddress("192.0.2.1").taken()).isFalse();
    assertThat(limits.ofAddress("192.0.2.2").taken()).isTrue();
    assertThat(limits.ofAddress("2001:db8::1").taken()).isTrue();
    assertThat(limits.ofAddress("2001:db8::2").taken()).isTrue();
    assertThat(limits.ofAddress("2001:db8:0:0:ffff::3").taken()).isFalse();
    assertThat(limits.ofAddress("2001:db8:0:1::1").taken()).isTrue();
    assertThat(limits.ofAddress("no address").taken()).isTrue();
  }

  @Test
  void zeroASecondIsNoLimit() {
    RateLimits none =
        new RateLimits(new Allowance("client", 0, 0), new Allowance("address", 0, 0), clock);
    for (int i = 0; i < 100; i++) {
      assertThat(none.ofClient(KAREN)).isEqualTo(Verdict.UNLIMITED);
      assertThat(none.ofAddress("192.0.2.1").taken()).isTrue();
    }
  }

  @Test
  void anAllowanceThatNobodyCouldUseIsRefused() {
    assertThatThrownBy(() -> new Allowance("client", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("familyplan.limits");
    assertThatThrownBy(() -> new Allowance("client", 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void use(String client, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limits.ofClient(client).taken()).isTrue();
    }
  }
}
