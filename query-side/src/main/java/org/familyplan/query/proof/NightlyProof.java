package org.familyplan.query.proof;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Proves a sample every night, drawn with the day as its seed. */
public final class NightlyProof {
  private static final LocalTime NIGHT = LocalTime.of(2, 30);

  private final Sample sample;
  private final int families;
  private final InstantSource clock;
  private @Nullable LocalDate lastNight;

  /** Proves some families. */
  @FunctionalInterface
  public interface Sample {
    /** Proves as many families as that, drawn with the seed. */
    void prove(String seed, int families);
  }

  /**
   * A nightly proof.
   *
   * @param families how many, 0 for none
   */
  public NightlyProof(Sample sample, int families, InstantSource clock) {
    this.sample = sample;
    this.families = families;
    this.clock = clock;
  }

  /**
   * Proves the night's sample when it is past half past two in Denmark and that was not done for
   * this day yet. A node that starts later in the day does it at once.
   *
   * @return true when it was done now
   */
  public synchronized boolean look() {
    ZonedDateTime now = clock.instant().atZone(Decision.ZONE);
    LocalDate day = now.toLocalDate();
    if (families == 0 || now.toLocalTime().isBefore(NIGHT) || day.equals(lastNight)) {
      return false;
    }
    sample.prove(day.toString(), families);
    lastNight = day;
    return true;
  }
}
