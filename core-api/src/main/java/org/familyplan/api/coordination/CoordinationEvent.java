package org.familyplan.api.coordination;

import java.time.LocalDate;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/** What can have happened to coordination (mechanism H1: one contact person, continuity). */
public sealed interface CoordinationEvent extends FamilyEvent {

  /** An employee coordinates for the family. */
  @EventName("coordination.CoordinatorAssigned")
  record CoordinatorAssigned(
      FamilyId familyId,
      EmployeeId coordinator,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements CoordinationEvent {}

  /**
   * Coordination passed from one employee to another at one instant (barnets lov § 136). The
   * successor is appointed until the day on which the predecessor's appointment would have ended.
   *
   * @param handedOverOn first day of the successor
   */
  @EventName("coordination.CoordinationHandedOver")
  record CoordinationHandedOver(
      FamilyId familyId,
      EmployeeId predecessor,
      EmployeeId successor,
      @EffectiveFrom LocalDate handedOverOn,
      @PersonalData Personal<String> note)
      implements CoordinationEvent {}

  /** A deputy acts while the coordinator, who stays appointed, is absent. */
  @EventName("coordination.CoordinatorAbsenceCovered")
  record CoordinatorAbsenceCovered(
      FamilyId familyId,
      EmployeeId coordinator,
      EmployeeId deputy,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements CoordinationEvent, Correctable {}

  /**
   * The cover that ran ended earlier than foreseen.
   *
   * @param endedOn first day on which the coordinator acts again
   */
  @EventName("coordination.CoordinatorCoverEnded")
  record CoordinatorCoverEnded(
      FamilyId familyId, EmployeeId deputy, @EffectiveFrom LocalDate endedOn)
      implements CoordinationEvent {}

  /**
   * An employee works with the family.
   *
   * @param department the department that the employee works for in this team
   */
  @EventName("coordination.TeamMemberAdded")
  record TeamMemberAdded(
      FamilyId familyId,
      EmployeeId employee,
      Department department,
      TeamRole role,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements CoordinationEvent {}

  /**
   * An employee no longer works with the family.
   *
   * @param removedOn first day outside the team
   */
  @EventName("coordination.TeamMemberRemoved")
  record TeamMemberRemoved(
      FamilyId familyId, EmployeeId employee, @EffectiveFrom LocalDate removedOn)
      implements CoordinationEvent {}
}
