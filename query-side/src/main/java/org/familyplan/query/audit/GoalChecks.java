package org.familyplan.query.audit;

import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalEvent.GoalReworded;
import org.familyplan.api.goal.GoalEvent.MotivationRecorded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.jspecify.annotations.Nullable;

/** Criteria of the goals. That something was said counts, also where it was erased since. */
final class GoalChecks {
  private GoalChecks() {}

  static Verdict motivated(CaseFile file) {
    return Verdict.forEach(
        file.all(GoalAdded.class),
        goal ->
            Stream.concat(
                    said(file, goal, GoalAdded::citizensWords, GoalReworded::citizensWords),
                    motivations(file, goal.event().goalId()))
                .toList());
  }

  static Verdict measurable(CaseFile file) {
    return Verdict.forEach(
        file.all(GoalAdded.class),
        goal -> said(file, goal, GoalAdded::indicator, GoalReworded::indicator).toList());
  }

  private static Stream<EventId> said(
      CaseFile file,
      Found<GoalAdded> goal,
      Function<GoalAdded, @Nullable Personal<String>> atFirst,
      Function<GoalReworded, @Nullable Personal<String>> later) {
    Stream<EventId> added =
        atFirst.apply(goal.event()) == null ? Stream.empty() : Stream.of(goal.eventId());
    return Stream.concat(
        added,
        file.all(GoalReworded.class).stream()
            .filter(each -> each.event().goalId().equals(goal.event().goalId()))
            .filter(each -> later.apply(each.event()) != null)
            .map(Found::eventId));
  }

  private static Stream<EventId> motivations(CaseFile file, GoalId goal) {
    return file.all(MotivationRecorded.class).stream()
        .filter(each -> each.event().goalId().equals(goal))
        .map(Found::eventId);
  }
}
