package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.familyplan.api.coordination.CoordinationCommand;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationCommand.EndCoordinatorCover;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.coordination.CoordinationCommand.RemoveTeamMember;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.time.Timeline;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;

/** Who has a task in one file, as far as it has been told: only they may write in it. */
final class Tasks {
  private final Timeline<EmployeeId> appointed = new Timeline<>();
  private final Timeline<EmployeeId> deputies = new Timeline<>();
  private final Set<EmployeeId> team = new HashSet<>();

  /** True when somebody may write in the file on that day. */
  boolean includes(Actor actor, LocalDate day) {
    return actor.role() == Role.MANAGER
        || team.contains(actor.user())
        || Stream.of(appointed.at(day), deputies.at(day))
            .flatMap(Optional::stream)
            .anyMatch(actor.user()::equals);
  }

  void learn(FamilyCommand command) {
    if (command instanceof CoordinationCommand told) {
      learn(told);
    }
  }

  private void learn(CoordinationCommand command) {
    switch (command) {
      case AssignCoordinator c -> appointed.put(c.from(), c.until(), c.coordinator());
      case HandOverCoordination c -> appointed.put(c.handedOverOn(), null, c.successor());
      case CoverCoordinatorAbsence c -> deputies.put(c.from(), c.until(), c.deputy());
      case EndCoordinatorCover c -> deputies.clear(c.endedOn(), null);
      case AddTeamMember c -> team.add(c.employee());
      case RemoveTeamMember c -> team.remove(c.employee());
    }
  }
}
