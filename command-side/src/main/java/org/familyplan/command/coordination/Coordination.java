package org.familyplan.command.coordination;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateMember;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.rights.Relation;

/** Who coordinates for the family and who works with it. */
public final class Coordination {
  private final Workplace workplace = new Workplace();
  @AggregateMember private final Coordinators coordinators = new Coordinators(workplace);
  @AggregateMember private final Team team = new Team(workplace);

  /** Learns which municipality holds the file. */
  public void opened(FamilyFileOpened event) {
    workplace.opened(event);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(CoordinationEvent event) {
    switch (event) {
      case CoordinatorAssigned e -> coordinators.assigned(e);
      case CoordinationHandedOver e -> coordinators.handedOver(e);
      case CoordinatorAbsenceCovered e -> coordinators.covered(e);
      case CoordinatorCoverEnded e -> coordinators.coverEnded(e);
      case TeamMemberAdded e -> team.added(e);
      case TeamMemberRemoved e -> team.removed(e);
    }
  }

  /** Refuses a corrected cover whose deputy could not have been named. */
  public void check(CoordinatorAbsenceCovered fact, Decision decision) {
    coordinators.check(fact, decision);
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    coordinators.verify();
    team.verify();
  }

  /**
   * How an employee stands to the family on that day.
   *
   * @param openedIt true for the one who opened the file: coordinates until somebody is appointed
   */
  public Relation relation(EmployeeId employee, boolean openedIt, LocalDate day) {
    if (coordinators.isActing(employee, day) || (openedIt && !coordinators.haveBegunBy(day))) {
      return Relation.COORDINATOR;
    }
    return team.includes(employee, day) ? Relation.TEAM_MEMBER : Relation.NONE;
  }

  /** The appointed coordinator on that day. */
  public Optional<EmployeeId> coordinatorOn(LocalDate day) {
    return coordinators.appointedOn(day);
  }

  /** The deputy who acts on that day, if one does. */
  public Optional<EmployeeId> deputyOn(LocalDate day) {
    return coordinators.deputyOn(day);
  }
}
