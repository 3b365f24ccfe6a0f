package org.familyplan.api.coordination;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * The families that an employee coordinates on a day.
 *
 * @param on the day that the view is about
 * @param open how many of the cases have an open file that day
 * @param cases one for each appointment or cover that holds that day, earliest first
 */
public record CaseloadView(EmployeeView employee, LocalDate on, int open, List<Case> cases) {

  /**
   * One family.
   *
   * @param kind appointed, or standing in for the one who is
   * @param since first day of the appointment or cover
   * @param until first day after it, or null while it goes on
   * @param householdMembers how many persons are in the household on the day
   * @param fileOpen false when the effort had ended before the day
   */
  public record Case(
      FamilyId familyId,
      CoordinationKind kind,
      LocalDate since,
      @Nullable LocalDate until,
      int householdMembers,
      boolean fileOpen) {}
}
