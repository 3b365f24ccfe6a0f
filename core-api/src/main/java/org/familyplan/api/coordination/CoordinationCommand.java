package org.familyplan.api.coordination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Commands about who coordinates and who works with the family. All periods are [from, until) and
 * begin on or after the day on which the file was opened; the employees named are employed in the
 * file's municipality on the first day.
 */
public sealed interface CoordinationCommand extends FamilyCommand {

  /**
   * Appoints the coordinator (koordinerende sagsbehandler) for days on which nobody is appointed.
   *
   * @param coordinator the employee
   * @param from first day
   * @param until first day after, or left out while it goes on; where a later appointment is
   *     recorded already, the day on which that one begins at the latest
   */
  @Rest(path = "/families/{familyId}/coordinator")
  record AssignCoordinator(
      FamilyId familyId, EmployeeId coordinator, LocalDate from, @Nullable LocalDate until)
      implements CoordinationCommand {}

  /**
   * Hands coordination over: one appointment ends and the next begins at the same instant (barnets
   * lov § 136: nothing is lost in a handover). The successor is appointed until the day on which
   * the predecessor's appointment would have ended. A cover that reaches into the successor's days
   * is ended first.
   *
   * @param successor the employee who takes over
   * @param handedOverOn first day of the successor
   * @param note what the successor must know
   */
  @Rest(path = "/families/{familyId}/coordinator/handover")
  record HandOverCoordination(
      FamilyId familyId,
      EmployeeId successor,
      LocalDate handedOverOn,
      @NotBlank @Size(max = Text.LONG) @PersonalData String note)
      implements CoordinationCommand {}

  /**
   * Names a deputy for the coordinator's absence; the coordinator stays appointed. The cover lies
   * within one appointment and meets no other cover.
   *
   * @param deputy the employee who acts meanwhile
   * @param from first day of the cover
   * @param until first day after it, or left out while the end is not known
   */
  @Rest(path = "/families/{familyId}/coordinator/cover")
  record CoverCoordinatorAbsence(
      FamilyId familyId, EmployeeId deputy, LocalDate from, @Nullable LocalDate until)
      implements CoordinationCommand {}

  /**
   * Ends the cover that runs, earlier than foreseen.
   *
   * @param endedOn first day on which the coordinator acts again, inside the cover
   */
  @Rest(path = "/families/{familyId}/coordinator/cover/end")
  record EndCoordinatorCover(FamilyId familyId, LocalDate endedOn) implements CoordinationCommand {}

  /**
   * Adds an employee to the cross-professional team (tværfagligt team).
   *
   * @param department the department that the employee works for in this team
   * @param from first day
   * @param until first day after, for specialists who are drawn in for a time
   */
  @Rest(path = "/families/{familyId}/team")
  record AddTeamMember(
      FamilyId familyId,
      EmployeeId employee,
      Department department,
      TeamRole role,
      LocalDate from,
      @Nullable LocalDate until)
      implements CoordinationCommand {}

  /**
   * Removes an employee from the team.
   *
   * @param removedOn first day outside the team, inside the membership that ends
   */
  @Rest(path = "/families/{familyId}/team/{employee}/removal")
  record RemoveTeamMember(FamilyId familyId, EmployeeId employee, LocalDate removedOn)
      implements CoordinationCommand {}
}
