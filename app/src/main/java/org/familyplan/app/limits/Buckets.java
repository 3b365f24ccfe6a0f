package org.familyplan.app.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of tokens for each of whoever sends; forgotten when it must be full again. */
final class Buckets {
  /** So many are remembered; more make the service forget the ones longest unseen. */
  private static final int REMEMBERED = 100_000;

  private final Allowance allowance;
  private final TimeMeter clock;
  private final Cache<String, Bucket> buckets;

  Buckets(Allowance allowance, TimeMeter clock) {
    this.allowance = allowance;
    this.clock = clock;
    Caffeine<Object, Object> cache =
        Caffeine.newBuilder().maximumSize(REMEMBERED).ticker(clock::currentTimeNanos);
    this.buckets =
        allowance.isOff()
            ? cache.build()
            : cache.expireAfterAccess(allowance.window().plusSeconds(1)).build();
  }

  Verdict take(String who) {
    if (allowance.isOff()) {
      return Verdict.UNLIMITED;
    }
    ConsumptionProbe probe = buckets.get(who, each -> full()).tryConsumeAndReturnRemaining(1);
    return Verdict.of(allowance, probe);
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.burst())
                    .refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }
}
