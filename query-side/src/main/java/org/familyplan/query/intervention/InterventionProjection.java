package org.familyplan.query.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.intervention.InterventionEvent.InterventionAdjusted;
import org.familyplan.api.intervention.InterventionEvent.InterventionEnded;
import org.familyplan.api.intervention.InterventionEvent.InterventionGranted;
import org.familyplan.api.intervention.InterventionEvent.InterventionPaused;
import org.familyplan.api.intervention.InterventionEvent.InterventionResumed;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.intervention.InterventionStatus;
import org.familyplan.api.intervention.InterventionView;
import org.familyplan.api.intervention.InterventionView.Adjustment;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** Remembers interventions and shows them. */
public final class InterventionProjection {
  private InterventionProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(InterventionEvent event, EventId eventId, Entries entries) {
    InterventionId id = event.interventionId();
    switch (event) {
      case InterventionGranted e -> entries.put(id, InterventionEntry.of(e));
      case InterventionStarted e ->
          update(entries, id, i -> i.turned(e.startedOn(), InterventionStatus.RUNNING, null));
      case InterventionAdjusted e -> update(entries, id, i -> i.adjusted(adjustment(e)));
      case InterventionPaused e ->
          update(entries, id, i -> i.turned(e.pausedOn(), InterventionStatus.PAUSED, e.reason()));
      case InterventionResumed e ->
          update(entries, id, i -> i.turned(e.resumedOn(), InterventionStatus.RUNNING, null));
      case InterventionEnded e -> update(entries, id, i -> i.ended(e));
    }
  }

  private static void update(
      Entries entries, InterventionId id, UnaryOperator<InterventionEntry> change) {
    entries.update(InterventionEntry.class, id, change);
  }

  private static Adjustment adjustment(InterventionAdjusted e) {
    return new Adjustment(
        e.provider(), e.firm(), e.hoursPerWeek(), e.expectedEnd(), e.reason(), e.adjustedOn());
  }

  /** The interventions on a day, those to be granted later included. */
  public static List<InterventionView> view(Entries entries, LocalDate day) {
    return entries.all(InterventionEntry.class).stream().map(each -> each.view(day)).toList();
  }
}
