package org.familyplan.command.familyfile;

import static org.familyplan.command.familyfile.FamilyFileRule.CLOSED_AFTER_IT_WAS_OPENED;
import static org.familyplan.command.familyfile.FamilyFileRule.DATES_ARE_IN_ORDER;
import static org.familyplan.command.familyfile.FamilyFileRule.EXTERNAL_IDS_ARE_DIFFERENT;
import static org.familyplan.command.familyfile.FamilyFileRule.FILE_IS_CLOSED;
import static org.familyplan.command.familyfile.FamilyFileRule.GOALS_ARE_ENDED;
import static org.familyplan.command.familyfile.FamilyFileRule.INTERVENTIONS_ARE_ENDED;
import static org.familyplan.command.familyfile.FamilyFileRule.REOPENED_AFTER_CLOSURE;

import java.time.LocalDate;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.ReopenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.intervention.Interventions;
import org.familyplan.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Whether the file is open. */
final class FamilyFile {
  private final Goals goals;
  private final Interventions interventions;
  private @Nullable LocalDate openedOn;
  private @Nullable LocalDate closedOn;

  FamilyFile(Goals goals, Interventions interventions) {
    this.goals = goals;
    this.interventions = interventions;
  }

  @CommandHandler
  void decide(CloseFamilyFile command, Decision decision) {
    GOALS_ARE_ENDED.unless(goals.areAllEnded(), "familyId");
    INTERVENTIONS_ARE_ENDED.unless(interventions.areAllEnded(), "familyId");
    CLOSED_AFTER_IT_WAS_OPENED.unless(
        openedOn == null || !command.closedOn().isBefore(openedOn), "closedOn");
    decision.record(
        new FamilyFileClosed(
            command.familyId(), command.closedOn(), command.reason(), command.summary()),
        InformationKind.PLAN);
  }

  static void open(OpenFamilyFile command, Decision decision) {
    DATES_ARE_IN_ORDER.unless(
        !command.referredOn().isAfter(command.acceptedOn())
            && !command.acceptedOn().isAfter(command.openedOn()),
        "openedOn");
    EXTERNAL_IDS_ARE_DIFFERENT.unless(
        new HashSet<>(command.externalIds()).size() == command.externalIds().size(), "externalIds");
    for (ExternalId id : command.externalIds()) {
      decision.claim("familyfile.external-id", id.system() + ":" + id.value());
    }
    decision.record(
        new FamilyFileOpened(
            command.familyId(),
            decision.actor().municipality(),
            command.openedOn(),
            command.referredOn(),
            command.acceptedOn(),
            command.programme(),
            command.cohortFrom(),
            command.externalIds()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(ReopenFamilyFile command, Decision decision) {
    FILE_IS_CLOSED.unless(isClosed(), "familyId");
    REOPENED_AFTER_CLOSURE.unless(
        closedOn == null || command.reopenedOn().isAfter(closedOn), "reopenedOn");
    decision.record(
        new FamilyFileReopened(command.familyId(), command.reopenedOn(), command.reason()),
        InformationKind.PLAN);
  }

  void evolve(FamilyFileEvent event) {
    switch (event) {
      case FamilyFileOpened e -> openedOn = e.openedOn();
      case FamilyFileClosed e -> closedOn = e.closedOn();
      case FamilyFileReopened e -> closedOn = null;
    }
  }

  boolean isClosed() {
    return closedOn != null;
  }
}
