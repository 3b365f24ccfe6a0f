package org.familyplan.query.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalView;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.entries.Entries;

/** Remembers goals and shows them. */
public final class GoalProjection {
  private GoalProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(GoalEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case GoalAdded e -> entries.put(e.goalId(), GoalEntry.of(e));
      default -> throw new IllegalStateException("not yet");
    }
  }

  /** The goals of the plan on a day. */
  public static List<GoalView> view(Entries entries, LocalDate day) {
    return entries.all(GoalEntry.class).stream().map(GoalEntry::view).toList();
  }
}
