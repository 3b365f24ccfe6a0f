package org.familyplan.query.statistics.measure;

import java.util.List;
import java.util.Map;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.Population.Guarded;

/** Mechanism H2: meaning and direction, and what became of goals with and without. */
final class Motivation implements Subject {
  private static final List<String> OUTCOMES =
      Definitions.names(GoalStatus.OPEN, GoalStatus.ACHIEVED, GoalStatus.ABANDONED);

  @Override
  public void define(Definitions d) {
    d.subject("motivation");
    Group<GoalInCourse> goals =
        d.group(
            new Population("goals", Guarded.FAMILY),
            GoalInCourse::of,
            GoalInCourse::who,
            GoalInCourse::course);
    Measure measure = d.counts("goalMotivation", goals, "Deloitte for STAR 2017, 4.5 (H2)");
    Attribute motivated =
        goals.measured("motivated", YesNo.CODES, each -> YesNo.of(each.isMotivated()));
    Attribute outcome = goals.measured("goalOutcome", OUTCOMES, each -> each.status().name());
    Attribute area =
        goals.measured(
            "goalArea", Definitions.names(GoalArea.values()), each -> each.goal().area().name());
    goals.counts(measure, motivated, goals.attributes("municipality"));
    goals.table("goalOutcomeByMotivated", measure, Map.of(), List.of(outcome), List.of(motivated));
    goals.table("goalOutcomeByGoalArea", measure, Map.of(), List.of(outcome), List.of(area));
  }
}
