package org.familyplan.api.audit;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;

/**
 * What auditors found in one family's file.
 *
 * @param version number of events that the view rests on
 * @param findings in the order in which they were recorded
 */
public record AuditFindingsView(FamilyId familyId, long version, List<Finding> findings) {

  /**
   * One finding.
   *
   * @param eventId the entry that says so
   * @param criterion what the file was measured against
   * @param severity how much it weighs
   * @param text what was found
   * @param entries the entries of the file that it rests on
   * @param auditor who found it
   */
  public record Finding(
      EventId eventId,
      AuditFindingId findingId,
      Criterion criterion,
      FindingSeverity severity,
      @PersonalData Personal<String> text,
      List<EventId> entries,
      EmployeeId auditor,
      LocalDate foundOn) {}
}
