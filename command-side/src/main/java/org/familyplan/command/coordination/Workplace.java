package org.familyplan.command.coordination;

import static org.familyplan.command.coordination.CoordinationRule.EMPLOYED_IN_THE_FILES_MUNICIPALITY;
import static org.familyplan.command.coordination.CoordinationRule.EMPLOYEE_IS_KNOWN;
import static org.familyplan.command.coordination.CoordinationRule.FILE_IS_OPENED_BEFORE;
import static org.familyplan.command.coordination.CoordinationRule.PERIOD_HAS_A_DAY;

import java.time.LocalDate;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.employees.Employee;
import org.jspecify.annotations.Nullable;

/** The municipality that holds the file: whose employees work with the family, and from when. */
final class Workplace {
  private @Nullable FamilyFileOpened file;

  void opened(FamilyFileOpened event) {
    file = event;
  }

  /** Refuses an empty period and one that begins before the file was opened. */
  void takes(LocalDate from, @Nullable LocalDate until) {
    PERIOD_HAS_A_DAY.unless(until == null || until.isAfter(from), "until");
    FILE_IS_OPENED_BEFORE.unless(file != null && !from.isBefore(file.openedOn()), "from");
  }

  /** Refuses an employee whom the register does not know or who works elsewhere on that day. */
  void employs(EmployeeId employee, LocalDate on, String component, Decision decision) {
    Employee found =
        decision
            .employees()
            .find(employee)
            .orElseThrow(() -> new Refusal(EMPLOYEE_IS_KNOWN, component));
    EMPLOYED_IN_THE_FILES_MUNICIPALITY.unless(
        file != null && found.isEmployedIn(file.municipality(), on), component);
  }
}
