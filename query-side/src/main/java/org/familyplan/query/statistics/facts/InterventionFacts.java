package org.familyplan.query.statistics.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Help granted, begun and ended.
 *
 * @param turns running or not, in the order in which they were recorded
 * @param hours hours a week from a day on, where they were told
 */
public record InterventionFacts(List<Help> help, List<Turn> turns, List<Hours> hours) {
  static final InterventionFacts NONE = new InterventionFacts(List.of(), List.of(), List.of());

  /** Help for members, or for the family when none is named. */
  public record Help(
      InterventionId id, InterventionType type, List<PersonId> members, LocalDate on) {}

  /** Help runs from a day on, or no longer. */
  public record Turn(InterventionId id, LocalDate on, boolean runs) {}

  /** Hours a week from a day on. */
  public record Hours(InterventionId id, LocalDate on, BigDecimal perWeek) {}

  InterventionFacts with(InterventionEvent event) {
    return switch (event) {
      case InterventionGranted e ->
          new InterventionFacts(
                  Facts.and(
                      help, new Help(e.interventionId(), e.type(), e.members(), e.grantedOn())),
                  turns,
                  hours)
              .hours(e.interventionId(), e.grantedOn(), e.hoursPerWeek());
      case InterventionAdjusted e -> hours(e.interventionId(), e.adjustedOn(), e.hoursPerWeek());
      case InterventionStarted e -> turned(e.interventionId(), e.startedOn(), true);
      case InterventionResumed e -> turned(e.interventionId(), e.resumedOn(), true);
      case InterventionPaused e -> turned(e.interventionId(), e.pausedOn(), false);
      case InterventionEnded e -> turned(e.interventionId(), e.endedOn(), false);
    };
  }

  private InterventionFacts hours(InterventionId id, LocalDate on, @Nullable BigDecimal perWeek) {
    return perWeek == null
        ? this
        : new InterventionFacts(help, turns, Facts.and(hours, new Hours(id, on, perWeek)));
  }

  private InterventionFacts turned(InterventionId id, LocalDate on, boolean runs) {
    return new InterventionFacts(help, Facts.and(turns, new Turn(id, on, runs)), hours);
  }

  InterventionFacts upTo(LocalDate day) {
    return new InterventionFacts(
        Facts.upTo(day, help, Help::on),
        Facts.upTo(day, turns, Turn::on),
        Facts.upTo(day, hours, Hours::on));
  }
}
