package org.familyplan.command.household;

import java.time.LocalDate;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** When somebody was in: turns in and out that alternate, each after the day of the one before. */
final class Stays {
  private final Timeline<Boolean> days = new Timeline<>();
  private @Nullable LocalDate lastTurn;
  private boolean in;
  private boolean coherent = true;

  void turned(LocalDate on, boolean nowIn) {
    coherent &= in != nowIn && canTurn(on);
    in = nowIn;
    lastTurn = on;
    if (nowIn) {
      days.put(on, null, true);
    } else {
      days.clear(on, null);
    }
  }

  /** True when the last turn, if there was one, lies before that day. */
  boolean canTurn(LocalDate on) {
    return lastTurn == null || on.isAfter(lastTurn);
  }

  boolean isInOn(LocalDate day) {
    return days.at(day).isPresent();
  }

  /** True when every turn fits the one before. */
  boolean isCoherent() {
    return coherent;
  }
}
