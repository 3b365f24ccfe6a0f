package org.familyplan.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time by which things are recorded and deadlines run. While a demonstration is played it is
 * the story's; afterwards, and always otherwise, it is the real one.
 */
public final class ServiceClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<@Nullable Instant> story = new AtomicReference<>();

  /** A clock that shows the real time. */
  public ServiceClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    Instant told = story.get();
    return told == null ? real.instant() : told;
  }

  /** Shows this time until told another, or to show the real one again. */
  public void tell(Instant now) {
    story.set(now);
  }

  /** Shows the real time again. */
  public void tellRealTime() {
    story.set(null);
  }
}
