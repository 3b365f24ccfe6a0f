package org.familyplan.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.accesslog.AccessLogQuery;
import org.familyplan.api.audit.AuditCommand;
import org.familyplan.api.audit.AuditEvent;
import org.familyplan.api.audit.AuditQuery;
import org.familyplan.api.childhood.ChildhoodCommand;
import org.familyplan.api.childhood.ChildhoodEvent;
import org.familyplan.api.childhood.ChildhoodQuery;
import org.familyplan.api.confidentiality.ConfidentialityCommand;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.confidentiality.ConfidentialityQuery;
import org.familyplan.api.consent.ConsentCommand;
import org.familyplan.api.consent.ConsentEvent;
import org.familyplan.api.consent.ConsentQuery;
import org.familyplan.api.coordination.CoordinationCommand;
import org.familyplan.api.coordination.CoordinationEvent;
import org.familyplan.api.coordination.CoordinationQuery;
import org.familyplan.api.difference.DifferenceQuery;
import org.familyplan.api.erasure.ErasureCommand;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.erasure.ErasureQuery;
import org.familyplan.api.evidence.EvidenceQuery;
import org.familyplan.api.familyfile.FamilyFileCommand;
import org.familyplan.api.familyfile.FamilyFileEvent;
import org.familyplan.api.familyfile.FamilyFileQuery;
import org.familyplan.api.goal.GoalCommand;
import org.familyplan.api.goal.GoalEvent;
import org.familyplan.api.goal.GoalQuery;
import org.familyplan.api.history.HistoryQuery;
import org.familyplan.api.household.HouseholdCommand;
import org.familyplan.api.household.HouseholdEvent;
import org.familyplan.api.household.HouseholdQuery;
import org.familyplan.api.intervention.InterventionCommand;
import org.familyplan.api.intervention.InterventionEvent;
import org.familyplan.api.intervention.InterventionQuery;
import org.familyplan.api.livelihood.LivelihoodCommand;
import org.familyplan.api.livelihood.LivelihoodEvent;
import org.familyplan.api.livelihood.LivelihoodQuery;
import org.familyplan.api.measurement.MeasurementCommand;
import org.familyplan.api.measurement.MeasurementEvent;
import org.familyplan.api.measurement.MeasurementQuery;
import org.familyplan.api.oversight.OversightCommand;
import org.familyplan.api.oversight.OversightEvent;
import org.familyplan.api.oversight.OversightQuery;
import org.familyplan.api.plan.PlanCommand;
import org.familyplan.api.plan.PlanEvent;
import org.familyplan.api.plan.PlanQuery;
import org.familyplan.api.record.RecordCommand;
import org.familyplan.api.record.RecordEvent;
import org.familyplan.api.record.RecordQuery;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.statistics.StatisticsQuery;
import org.familyplan.api.step.StepQuery;
import org.familyplan.api.transparency.TransparencyQuery;

/**
 * Every command, event and query of the published language; a new capability adds its line here.
 */
public final class Catalogue {
  private static final List<Class<? extends FamilyCommand>> COMMANDS =
      List.of(
          FamilyFileCommand.class,
          HouseholdCommand.class,
          CoordinationCommand.class,
          ConsentCommand.class,
          PlanCommand.class,
          GoalCommand.class,
          InterventionCommand.class,
          LivelihoodCommand.class,
          MeasurementCommand.class,
          ChildhoodCommand.class,
          RecordCommand.class,
          ConfidentialityCommand.class,
          OversightCommand.class,
          ErasureCommand.class,
          AuditCommand.class);

  private static final List<Class<? extends FamilyEvent>> EVENTS =
      List.of(
          FamilyFileEvent.class,
          HouseholdEvent.class,
          CoordinationEvent.class,
          ConsentEvent.class,
          PlanEvent.class,
          GoalEvent.class,
          InterventionEvent.class,
          LivelihoodEvent.class,
          MeasurementEvent.class,
          ChildhoodEvent.class,
          RecordEvent.class,
          ConfidentialityEvent.class,
          OversightEvent.class,
          ErasureEvent.class,
          AuditEvent.class);

  private static final List<Class<?>> QUERIES =
      List.of(
          FamilyFileQuery.class,
          HouseholdQuery.class,
          CoordinationQuery.class,
          PlanQuery.class,
          GoalQuery.class,
          InterventionQuery.class,
          LivelihoodQuery.class,
          MeasurementQuery.class,
          ChildhoodQuery.class,
          HistoryQuery.class,
          StepQuery.class,
          DifferenceQuery.class,
          RecordQuery.class,
          ConsentQuery.class,
          ConfidentialityQuery.class,
          OversightQuery.class,
          ErasureQuery.class,
          AccessLogQuery.class,
          AuditQuery.class,
          TransparencyQuery.class,
          EvidenceQuery.class,
          StatisticsQuery.class);

  private Catalogue() {}

  /** The record of every command, capability by capability in reading order. */
  public static List<Class<? extends FamilyCommand>> commands() {
    return COMMANDS.stream()
        .flatMap(Catalogue::members)
        .<Class<? extends FamilyCommand>>map(type -> type.asSubclass(FamilyCommand.class))
        .toList();
  }

  /** The record of every event, capability by capability in reading order. */
  public static List<Class<? extends FamilyEvent>> events() {
    return EVENTS.stream()
        .flatMap(Catalogue::members)
        .<Class<? extends FamilyEvent>>map(type -> type.asSubclass(FamilyEvent.class))
        .toList();
  }

  /** The record of every query, capability by capability in reading order. */
  public static List<Class<?>> queries() {
    return QUERIES.stream().flatMap(Catalogue::members).toList();
  }

  private static Stream<Class<?>> members(Class<?> capability) {
    return Arrays.stream(capability.getPermittedSubclasses());
  }
}
