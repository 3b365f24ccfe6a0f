package org.familyplan.command.audit;

import static org.familyplan.api.CaseFamily.FAMILY;
import static org.familyplan.api.CaseFamily.day;
import static org.familyplan.command.DecisionFixture.on;
import static org.familyplan.command.DecisionFixture.refusedWith;
import static org.familyplan.command.Outcomes.log;
import static org.familyplan.command.Outcomes.recorded;
import static org.familyplan.command.Outcomes.unknownAt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.TestExecutor;
import org.familyplan.api.CaseFamily;
import org.familyplan.api.audit.AuditCommand.RecordAuditFinding;
import org.familyplan.api.audit.AuditEvent.AuditFindingRecorded;
import org.familyplan.api.audit.AuditFindingId;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.FindingSeverity;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.DecisionFixture;
import org.familyplan.command.Outcomes;
import org.familyplan.command.familyfile.Family;
import org.familyplan.platform.identity.Role;
import org.junit.jupiter.api.Test;

class AuditsTest {
  private static final AuditFindingId FINDING = new AuditFindingId(new UUID(7, 1));
  private static final EventId GOAL = new EventId(new UUID(8, 1));
  private static final MetaData BY_AN_AUDITOR = on("2017-02-01", "auditor", Role.AUDITOR);

  private static TestExecutor<Family> given(Object... more) {
    List<Object> events = new ArrayList<>(CaseFamily.family());
    events.add(Outcomes.stored(GOAL, CaseFamily.mornings()));
    events.addAll(List.of(more));
    return DecisionFixture.fixture().given(log(events));
  }

  private static RecordAuditFinding find(EventId... entries) {
    return new RecordAuditFinding(
        FAMILY,
        FINDING,
        Criterion.GOALS_MEASURABLE,
        FindingSeverity.MINOR,
        "No indicator",
        List.of(entries));
  }

  private static AuditFindingRecorded found() {
    return new AuditFindingRecorded(
        FAMILY,
        FINDING,
        Criterion.GOALS_MEASURABLE,
        FindingSeverity.MINOR,
        Personal.of("No indicator"),
        List.of(GOAL),
        new EmployeeId("auditor"),
        day("2017-02-01"));
  }

  @Test
  void anAuditorRecordsWhatWasFound() {
    given()
        .when(find(GOAL), BY_AN_AUDITOR)
        .expectEventsMatching(recorded(found(), InformationKind.PLAN));
  }

  @Test
  void aClosedFileTakesAFinding() {
    given(
            new FamilyFileClosed(
                FAMILY, day("2016-12-20"), ClosureReason.values()[0], Personal.of("Done")))
        .when(find(GOAL), BY_AN_AUDITOR)
        .expectEventsMatching(recorded(found(), InformationKind.PLAN));
  }

  @Test
  void nobodyElseRecordsFindings() {
    given()
        .when(find(GOAL), on("2017-02-01", "ole.friis", Role.MANAGER))
        .expectException(refusedWith("audit.finder-not-auditor"));
  }

  @Test
  void aFindingIsRecordedOnce() {
    given(found())
        .when(find(GOAL), BY_AN_AUDITOR)
        .expectException(refusedWith("audit.finding-exists"));
  }

  @Test
  void aFindingRestsOnEntriesOfTheFile() {
    given()
        .when(find(GOAL, new EventId(new UUID(8, 2))), BY_AN_AUDITOR)
        .expectException(unknownAt("audit.entry-unknown", "entries"));
  }
}
