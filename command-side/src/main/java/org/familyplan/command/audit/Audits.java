package org.familyplan.command.audit;

import static org.familyplan.command.audit.AuditRule.AN_AUDITOR_FINDS;
import static org.familyplan.command.audit.AuditRule.FINDING_IS_NEW;
import static org.familyplan.command.audit.AuditRule.FINDING_RESTS_ON_ENTRIES;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.audit.AuditCommand.RecordAuditFinding;
import org.familyplan.api.audit.AuditEvent;
import org.familyplan.api.audit.AuditEvent.AuditFindingRecorded;
import org.familyplan.api.audit.AuditFindingId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.record.RecordedEvents;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.identity.Role;

/** What auditors found in the file. */
public final class Audits {
  private final RecordedEvents log;
  private final Set<AuditFindingId> findings = new HashSet<>();

  public Audits(RecordedEvents log) {
    this.log = log;
  }

  @CommandHandler
  void decide(RecordAuditFinding command, Decision decision) {
    AN_AUDITOR_FINDS.unless(decision.actor().role() == Role.AUDITOR, "familyId");
    FINDING_IS_NEW.unless(!findings.contains(command.findingId()), "findingId");
    FINDING_RESTS_ON_ENTRIES.unless(
        command.entries().stream().allMatch(each -> log.find(each).isPresent()), "entries");
    decision.record(
        new AuditFindingRecorded(
            command.familyId(),
            command.findingId(),
            command.criterion(),
            command.severity(),
            Personal.of(command.text()),
            command.entries(),
            decision.actor().user(),
            decision.today()),
        InformationKind.PLAN);
  }

  /** Takes an event of this capability into the state. */
  public void evolve(AuditEvent event) {
    switch (event) {
      case AuditFindingRecorded e -> findings.add(e.findingId());
    }
  }
}
