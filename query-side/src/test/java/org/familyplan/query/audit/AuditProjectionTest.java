package org.familyplan.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.day;

import java.util.List;
import java.util.UUID;
import org.familyplan.api.audit.AuditEvent.AuditFindingRecorded;
import org.familyplan.api.audit.AuditFindingId;
import org.familyplan.api.audit.AuditFindingsView;
import org.familyplan.api.audit.AuditFindingsView.Finding;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.FindingSeverity;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Personal;
import org.familyplan.query.entries.JsonEntries;
import org.junit.jupiter.api.Test;

class AuditProjectionTest {
  private static final AuditFindingId FINDING = new AuditFindingId(new UUID(7, 1));
  private static final EventId ENTRY = new EventId(new UUID(0, 1));
  private static final EventId GOAL = new EventId(new UUID(8, 1));
  private static final EmployeeId AUDITOR = new EmployeeId("auditor");

  private final JsonEntries entries = new JsonEntries();

  private AuditFindingsView given(String on) {
    AuditProjection.project(
        new AuditFindingRecorded(
            FAMILY,
            FINDING,
            Criterion.GOALS_MEASURABLE,
            FindingSeverity.MINOR,
            Personal.of("No indicator"),
            List.of(GOAL),
            AUDITOR,
            day("2017-02-01")),
        ENTRY,
        entries);
    return AuditProjection.view(FAMILY, 9, entries, day(on));
  }

  @Test
  void aFindingIsShownWithTheEntriesThatItRestsOn() {
    AuditFindingsView view = given("2017-02-01");

    assertThat(view.version()).isEqualTo(9);
    assertThat(view.findings())
        .containsExactly(
            new Finding(
                ENTRY,
                FINDING,
                Criterion.GOALS_MEASURABLE,
                FindingSeverity.MINOR,
                Personal.of("No indicator"),
                List.of(GOAL),
                AUDITOR,
                day("2017-02-01")));
  }

  @Test
  void aFindingIsNotShownBeforeItWasMade() {
    assertThat(given("2017-01-31").findings()).isEmpty();
  }
}
