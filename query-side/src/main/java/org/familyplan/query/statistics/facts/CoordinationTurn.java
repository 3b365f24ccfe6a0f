package org.familyplan.query.statistics.facts;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberAdded;
import org.familyplan.api.coordination.CoordinationEvent.TeamMemberRemoved;
import org.familyplan.api.shared.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed who coordinates; the order in which they were recorded matters.
 *
 * @param employee who is appointed or covers, or whose cover ended
 * @param until first day after it, where one was said
 */
public record CoordinationTurn(
    Kind kind, EmployeeId employee, LocalDate from, @Nullable LocalDate until) {
  /** What happened. */
  public enum Kind {
    ASSIGNED,
    HANDED_OVER,
    COVERED,
    COVER_ENDED
  }

  static List<CoordinationTurn> with(List<CoordinationTurn> known, CoordinationEvent event) {
    return switch (event) {
      case CoordinatorAssigned e -> and(known, Kind.ASSIGNED, e.coordinator(), e.from(), e.until());
      case CoordinationHandedOver e ->
          and(known, Kind.HANDED_OVER, e.successor(), e.handedOverOn(), null);
      case CoordinatorAbsenceCovered e -> and(known, Kind.COVERED, e.deputy(), e.from(), e.until());
      case CoordinatorCoverEnded e -> and(known, Kind.COVER_ENDED, e.deputy(), e.endedOn(), null);
      case TeamMemberAdded e -> known;
      case TeamMemberRemoved e -> known;
    };
  }

  private static List<CoordinationTurn> and(
      List<CoordinationTurn> known,
      Kind kind,
      EmployeeId employee,
      LocalDate from,
      @Nullable LocalDate until) {
    return Facts.and(known, new CoordinationTurn(kind, employee, from, until));
  }
}
