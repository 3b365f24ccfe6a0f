package org.familyplan.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.intervention.InterventionLine;

/** What other capabilities put into a plan that is handed over, as it stands on a day. */
public interface PlanContents {
  /** The goals agreed on or before the day, most important first. */
  List<GoalLine> goals(LocalDate day);

  /** The interventions granted on or before the day, in the order in which they were granted. */
  List<InterventionLine> interventions(LocalDate day);

  /** The appointed coordinator on the day. */
  Optional<EmployeeId> coordinatorOn(LocalDate day);

  /** The deputy who acts on the day, if one does. */
  Optional<EmployeeId> deputyOn(LocalDate day);
}
