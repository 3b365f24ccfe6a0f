package org.familyplan.api.accesslog;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the looks at a family's data.
 *
 * @param looks newest first
 * @param next cursor of the next page, or null on the last
 */
public record AccessLogView(FamilyId familyId, List<Look> looks, @Nullable String next) {

  /**
   * One look.
   *
   * @param position place in the access log
   * @param recordedAt when it was recorded, before the answer left
   * @param employee the user who looked
   * @param name the employee's name as registered now
   * @param role in which role
   * @param departments for which departments
   * @param system the calling system
   * @param onBehalfOf the employee for whom a system looked, as that system says
   * @param reader who the user is in the files, when a family's member looked
   * @param operation what was asked for
   * @param purpose what for
   * @param purposeStated true when the caller named the purpose, false when it is the role's usual
   *     one
   * @param family the family that was asked for, if one was
   * @param persons the persons of this and other families whose data were shown
   * @param code why the reader was turned away
   * @param size number of entries in the answer
   */
  public record Look(
      long position,
      Instant recordedAt,
      EmployeeId employee,
      @Nullable String name,
      String role,
      List<Department> departments,
      MunicipalityCode municipality,
      String system,
      @Nullable EmployeeId onBehalfOf,
      @Nullable PersonId reader,
      String operation,
      LookPurpose purpose,
      boolean purposeStated,
      @Nullable FamilyId family,
      List<PersonId> persons,
      LookOutcome outcome,
      @Nullable String code,
      int size) {}
}
