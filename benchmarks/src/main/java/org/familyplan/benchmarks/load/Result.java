package org.familyplan.benchmarks.load;

import java.time.Duration;
import java.util.Locale;

/**
 * What the clients together saw.
 *
 * @param acknowledged latencies of the commands answered with 2xx inside the measured time
 * @param measured length of the measured time
 * @param sent all commands answered with 2xx, the warm-up's included: so many events must be stored
 * @param errors all commands that got another answer or none, the warm-up's included
 */
record Result(Latencies acknowledged, Duration measured, long sent, long errors) {

  double perSecond() {
    return acknowledged.count() / (measured.toNanos() / 1e9);
  }

  /** One line of {@code name=value} pairs that a shell can read. */
  String line() {
    return String.format(
        Locale.ROOT,
        "per_second=%.0f p50_ms=%.2f p99_ms=%.2f sent=%d errors=%d",
        perSecond(),
        acknowledged.percentile(50) / 1e6,
        acknowledged.percentile(99) / 1e6,
        sent,
        errors);
  }
}
