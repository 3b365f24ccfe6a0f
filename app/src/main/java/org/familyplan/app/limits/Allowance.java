package org.familyplan.app.limits;

import java.time.Duration;

/**
 * How many requests are taken.
 *
 * @param name how the headers call it
 * @param burst so many at once, after a pause
 * @param perSecond so many a second on the long run; 0 takes all
 */
public record Allowance(String name, int burst, int perSecond) {
  /** Refuses an allowance that nobody could use. */
  public Allowance {
    if (perSecond < 0 || burst < 0 || (perSecond > 0 && burst == 0)) {
      throw new IllegalArgumentException(
          "familyplan.limits: a " + name + " may send at least one request at once");
    }
  }

  boolean isOff() {
    return perSecond == 0;
  }

  /** After so long an unused bucket is full again. */
  Duration window() {
    return Duration.ofSeconds(Math.ceilDiv(burst, perSecond));
  }

  /** {@code RateLimit-Policy} of the IETF's draft on rate limit headers. */
  String policy() {
    return "\"" + name + "\";q=" + burst + ";w=" + window().toSeconds();
  }
}
