package org.familyplan.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.command.goal.GoalLine;
import org.familyplan.command.intervention.InterventionLine;
import org.jspecify.annotations.Nullable;

/** What other capabilities put into a plan that is handed over, as it stands on a day. */
public interface PlanContents {
  /** The goals agreed on or before the day, most important first, as far as they are told of. */
  List<GoalLine> goals(LocalDate day, Predicate<Id> told);

  /**
   * The interventions granted on or before the day, in the order in which they were granted, as far
   * as they are told of.
   */
  List<InterventionLine> interventions(LocalDate day, Predicate<Id> told);

  /**
   * What a recipient may be told of, by its id: nothing about which an entry is restricted.
   *
   * @param member the member of the family who receives it; null for anybody else
   */
  Predicate<Id> toldTo(@Nullable PersonId member);

  /** The appointed coordinator on the day. */
  Optional<EmployeeId> coordinatorOn(LocalDate day);

  /** The deputy who acts on the day, if one does. */
  Optional<EmployeeId> deputyOn(LocalDate day);
}
