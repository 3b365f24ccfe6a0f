package org.familyplan.api.audit;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;

/** What can have come of audits. */
public sealed interface AuditEvent extends FamilyEvent {

  /**
   * An auditor found something in the file (auditmøde).
   *
   * @param criterion what the file was measured against
   * @param severity how much it weighs
   * @param text what was found
   * @param entries the entries of the file that the finding rests on
   * @param auditor who found it
   */
  @EventName("audit.AuditFindingRecorded")
  record AuditFindingRecorded(
      FamilyId familyId,
      AuditFindingId findingId,
      Criterion criterion,
      FindingSeverity severity,
      @PersonalData Personal<String> text,
      List<EventId> entries,
      EmployeeId auditor,
      @EffectiveFrom LocalDate foundOn)
      implements AuditEvent {}
}
