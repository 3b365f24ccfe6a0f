package org.familyplan.command.familyfile;

import static org.familyplan.command.familyfile.FamilyFileRule.ACCEPTANCE_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.familyfile.FamilyFileRule.CLOSED_AFTER_IT_WAS_OPENED;
import static org.familyplan.command.familyfile.FamilyFileRule.CLOSURES_AND_REOPENINGS_ALTERNATE;
import static org.familyplan.command.familyfile.FamilyFileRule.CLOSURE_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.familyfile.FamilyFileRule.COHORT_BELONGS_TO_A_PROGRAMME;
import static org.familyplan.command.familyfile.FamilyFileRule.DATES_ARE_IN_ORDER;
import static org.familyplan.command.familyfile.FamilyFileRule.DISPOSAL_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.familyfile.FamilyFileRule.EXTERNAL_IDS_ARE_DIFFERENT;
import static org.familyplan.command.familyfile.FamilyFileRule.FILE_IS_CLOSED;
import static org.familyplan.command.familyfile.FamilyFileRule.GOALS_ARE_ENDED;
import static org.familyplan.command.familyfile.FamilyFileRule.INTERVENTIONS_ARE_ENDED;
import static org.familyplan.command.familyfile.FamilyFileRule.NOTHING_ENDS_AFTER_THE_EFFORT;
import static org.familyplan.command.familyfile.FamilyFileRule.REOPENED_AFTER_CLOSURE;
import static org.familyplan.command.familyfile.FamilyFileRule.REOPENING_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.familyfile.FamilyFileRule.REVIEW_IS_DUE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.erasure.Retention;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.DisposeOfFile;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.ReopenFamilyFile;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileClosed;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileReopened;
import org.familyplan.api.familyfile.FamilyFileEvent.FileDisposed;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.goal.Goals;
import org.familyplan.command.household.Household;
import org.familyplan.command.intervention.Interventions;
import org.familyplan.command.record.RecordedEvents;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.vault.PersonalValues;

/** Whether the file is open. */
final class FamilyFile {
  /** Warning of a closure that lies before other entries of the effort. */
  static final String ENTRIES_AFTER_CLOSURE = "familyfile.entries-after-closure";

  private final Household household;
  private final RecordedEvents log;
  private final Goals goals;
  private final Interventions interventions;
  private LocalDate lastTurn = LocalDate.MIN;
  private boolean closed;
  private boolean disposed;
  private boolean coherent = true;

  FamilyFile(Household household, RecordedEvents log, Goals goals, Interventions interventions) {
    this.household = household;
    this.log = log;
    this.goals = goals;
    this.interventions = interventions;
  }

  static void open(OpenFamilyFile command, Decision decision) {
    DATES_ARE_IN_ORDER.unless(
        !command.referredOn().isAfter(command.acceptedOn())
            && !command.acceptedOn().isAfter(command.openedOn()),
        "openedOn");
    ACCEPTANCE_IS_NOT_IN_THE_FUTURE.unless(
        !command.acceptedOn().isAfter(decision.today()), "acceptedOn");
    COHORT_BELONGS_TO_A_PROGRAMME.unless(
        command.cohortFrom() == null || command.programme() != null, "cohortFrom");
    EXTERNAL_IDS_ARE_DIFFERENT.unless(
        new HashSet<>(command.externalIds()).size() == command.externalIds().size(), "externalIds");
    MunicipalityCode municipality = decision.actor().municipality();
    for (ExternalId id : command.externalIds()) {
      decision.claim("familyfile.external-id", municipality + ":" + id.system() + ":" + id.value());
    }
    decision.record(
        new FamilyFileOpened(
            command.familyId(),
            municipality,
            command.openedOn(),
            command.referredOn(),
            command.acceptedOn(),
            command.programme(),
            command.cohortFrom(),
            command.externalIds()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(CloseFamilyFile command, Decision decision) {
    CLOSURE_IS_NOT_IN_THE_FUTURE.unless(!command.closedOn().isAfter(decision.today()), "closedOn");
    CLOSED_AFTER_IT_WAS_OPENED.unless(!command.closedOn().isBefore(lastTurn), "closedOn");
    everythingHasEnded();
    NOTHING_ENDS_AFTER_THE_EFFORT.unless(
        goals.areAllEndedOn(command.closedOn())
            && interventions.areAllOverAfter(command.closedOn()),
        "closedOn");
    decision.record(
        new FamilyFileClosed(
            command.familyId(),
            command.closedOn(),
            command.reason(),
            Personal.ofNullable(command.summary())),
        InformationKind.PLAN);
    if (log.inForce().stream()
        .anyMatch(each -> isOfTheEffortAfter(command.closedOn(), each, decision))) {
      decision.warn(ENTRIES_AFTER_CLOSURE, "Other entries of the effort lie after its last day.");
    }
  }

  private static boolean isOfTheEffortAfter(LocalDate day, Entry entry, Decision decision) {
    return switch (entry.event()) {
      case GoalEvent _,
          InterventionEvent _,
          PlanEvent _,
          CoordinationEvent _,
          HouseholdEvent _,
          LivelihoodEvent _,
          MeasurementEvent _,
          ChildhoodEvent _ ->
          decision.typeOf(entry.event()).effectiveFrom(entry.event()).isAfter(day);
      default -> false;
    };
  }

  private void everythingHasEnded() {
    GOALS_ARE_ENDED.unless(goals.areAllEnded(), "familyId");
    INTERVENTIONS_ARE_ENDED.unless(interventions.areAllEnded(), "familyId");
  }

  @CommandHandler
  void decide(ReopenFamilyFile command, Decision decision) {
    FILE_IS_CLOSED.unless(closed, "familyId");
    REOPENING_IS_NOT_IN_THE_FUTURE.unless(
        !command.reopenedOn().isAfter(decision.today()), "reopenedOn");
    REOPENED_AFTER_CLOSURE.unless(command.reopenedOn().isAfter(lastTurn), "reopenedOn");
    decision.record(
        new FamilyFileReopened(
            command.familyId(), command.reopenedOn(), Personal.of(command.reason())),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(DisposeOfFile command, Decision decision) {
    DISPOSAL_IS_NOT_IN_THE_FUTURE.unless(
        !command.disposedOn().isAfter(decision.today()), "disposedOn");
    REVIEW_IS_DUE.unless(
        closed && !command.disposedOn().isBefore(Retention.reviewOn(lastTurn)), "disposedOn");
    List<Integer> erased =
        log.all().stream().map(FamilyFile::knownValues).filter(known -> known > 0).toList();
    decision.eraseEverything(household.everyone());
    decision.record(
        new FileDisposed(
            command.familyId(),
            command.reason(),
            command.legalBasis(),
            household.everyone().size(),
            erased.size(),
            erased.stream().mapToInt(Integer::intValue).sum(),
            command.disposedOn()),
        InformationKind.PLAN);
  }

  private static int knownValues(Entry entry) {
    return (int)
        PersonalValues.in(entry.event()).stream()
            .filter(found -> found.value() instanceof Personal.Known<?>)
            .count();
  }

  void evolve(FamilyFileEvent event) {
    switch (event) {
      case FamilyFileOpened e -> lastTurn = e.openedOn();
      case FamilyFileClosed e -> turned(true, e.closedOn());
      case FamilyFileReopened e -> turned(false, e.reopenedOn());
      case FileDisposed _ -> disposed = true;
    }
  }

  private void turned(boolean nowClosed, LocalDate on) {
    coherent &= closed != nowClosed;
    closed = nowClosed;
    lastTurn = on;
  }

  /** Refuses when the history, with an entry removed, no longer makes sense. */
  void verify() {
    CLOSURES_AND_REOPENINGS_ALTERNATE.unless(coherent, "entry");
    if (closed) {
      everythingHasEnded();
    }
  }

  boolean isDisposedOf() {
    return disposed;
  }

  boolean isClosed() {
    return closed;
  }
}
