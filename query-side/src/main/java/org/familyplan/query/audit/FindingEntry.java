package org.familyplan.query.audit;

import org.familyplan.api.audit.AuditEvent.AuditFindingRecorded;
import org.familyplan.api.audit.AuditFindingsView.Finding;
import org.familyplan.api.shared.EventId;

/** A finding as remembered. */
record FindingEntry(EventId eventId, AuditFindingRecorded recorded) {
  Finding view() {
    return new Finding(
        eventId,
        recorded.findingId(),
        recorded.criterion(),
        recorded.severity(),
        recorded.text(),
        recorded.entries(),
        recorded.auditor(),
        recorded.foundOn());
  }
}
