package org.familyplan.query.audit;

import java.time.LocalDate;
import org.familyplan.api.audit.AuditEvent;
import org.familyplan.api.audit.AuditEvent.AuditFindingRecorded;
import org.familyplan.api.audit.AuditFindingsView;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.entries.Entries;

/** Remembers what auditors found, and shows it. */
public final class AuditProjection {
  private AuditProjection() {}

  /** Takes an event into what is remembered. */
  public static void project(AuditEvent event, EventId eventId, Entries entries) {
    switch (event) {
      case AuditFindingRecorded e -> entries.put(e.findingId(), new FindingEntry(eventId, e));
    }
  }

  /** Every finding; the same on every day. */
  public static AuditFindingsView view(
      FamilyId family, long version, Entries entries, LocalDate day) {
    return new AuditFindingsView(
        family,
        version,
        entries.all(FindingEntry.class).stream()
            .filter(each -> !each.recorded().foundOn().isAfter(day))
            .map(FindingEntry::view)
            .toList());
  }
}
