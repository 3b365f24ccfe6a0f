package org.familyplan.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.familyplan.api.audit.AuditQuery.GetAuditFindings;
import org.familyplan.api.childhood.ChildhoodQuery.GetChildhoods;
import org.familyplan.api.confidentiality.ConfidentialityQuery.GetConfidentiality;
import org.familyplan.api.consent.ConsentQuery.GetConsents;
import org.familyplan.api.coordination.CoordinationQuery.GetCoordination;
import org.familyplan.api.erasure.ErasureQuery.GetErasureRequests;
import org.familyplan.api.familyfile.FamilyFileQuery.GetFamilyFile;
import org.familyplan.api.goal.GoalQuery.GetGoals;
import org.familyplan.api.household.HouseholdQuery.GetHousehold;
import org.familyplan.api.intervention.InterventionQuery.GetInterventions;
import org.familyplan.api.livelihood.LivelihoodQuery.GetLivelihoods;
import org.familyplan.api.measurement.MeasurementQuery.GetMeasurements;
import org.familyplan.api.oversight.OversightQuery.GetOversight;
import org.familyplan.api.plan.PlanQuery.GetFamilyPlan;
import org.familyplan.api.plan.PlanQuery.GetPlanParts;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.Projection;
import org.familyplan.platform.projection.ProjectionSettings;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.Statements;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.accesslog.FindUnusualLookUpsHandler;
import org.familyplan.query.accesslog.GetAccessLogHandler;
import org.familyplan.query.accesslog.GetOwnLookUpsHandler;
import org.familyplan.query.accesslog.Oversight;
import org.familyplan.query.accesslog.OversightInFiles;
import org.familyplan.query.accesslog.Volume;
import org.familyplan.query.audit.AuditProjection;
import org.familyplan.query.audit.DrawSampleHandler;
import org.familyplan.query.audit.GetCriteriaHandler;
import org.familyplan.query.audit.GetCriteriaReportHandler;
import org.familyplan.query.audit.GetSampleReportHandler;
import org.familyplan.query.audit.Sampling;
import org.familyplan.query.casefile.CaseFiles;
import org.familyplan.query.confidentiality.ConfidentialityProjection;
import org.familyplan.query.consent.ConsentProjection;
import org.familyplan.query.consent.GetSharingAtHandler;
import org.familyplan.query.coordination.GetCoordinatorCaseloadHandler;
import org.familyplan.query.coordination.GetCoordinatorContinuityHandler;
import org.familyplan.query.difference.GetDifferenceHandler;
import org.familyplan.query.erasure.ErasureProjection;
import org.familyplan.query.evidence.GetEvidencePackHandler;
import org.familyplan.query.familyfile.DirectoryRows;
import org.familyplan.query.familyfile.FindDueReviewsHandler;
import org.familyplan.query.familyfile.FindFamiliesHandler;
import org.familyplan.query.history.EventViews;
import org.familyplan.query.history.GetCorrectionsHandler;
import org.familyplan.query.history.GetEventHandler;
import org.familyplan.query.history.GetFamilyHistoryHandler;
import org.familyplan.query.history.GetSubjectAccessHandler;
import org.familyplan.query.history.GetTimelineHandler;
import org.familyplan.query.history.GetWhoKnewHandler;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.measurement.GetInstrumentsHandler;
import org.familyplan.query.moment.Moments;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.FindHandedOverPlansHandler;
import org.familyplan.query.plan.GetHandedOverPlanHandler;
import org.familyplan.query.plan.PartHandler;
import org.familyplan.query.plan.PartHandler.Part;
import org.familyplan.query.plan.PlanFold;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.plan.Readings;
import org.familyplan.query.proof.ProjectionProofs;
import org.familyplan.query.proof.ProveProjectionHandler;
import org.familyplan.query.rights.QueryRights;
import org.familyplan.query.rights.Relations;
import org.familyplan.query.statistics.StatisticsHandlers;
import org.familyplan.query.step.FindStepHandler;
import org.familyplan.query.step.GetDaysWithChangesHandler;
import org.familyplan.query.step.GetPlanVersionsHandler;
import org.familyplan.query.step.GetStepHandler;
import org.familyplan.query.step.Steps;
import org.familyplan.query.transparency.ProofHandler;
import org.familyplan.query.web.Freshness;
import org.familyplan.query.web.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side: projections and the handlers that read from them. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {
  @Bean
  PlanProjection planProjection(
      JdbcTemplate jdbc, EventLog log, EventSchema schema, KeyedHash hash, Vault vault) {
    return new PlanProjection(jdbc, log, schema, new DirectoryRows(jdbc, hash, vault));
  }

  @Bean
  HistoryProjection historyProjection(JdbcTemplate jdbc, EventSchema schema) {
    return new HistoryProjection(jdbc, schema);
  }

  @Bean(destroyMethod = "close")
  Projections projections(
      FamilyPlanSettings settings,
      DataSource dataSource,
      EventLog log,
      EventSchema schema,
      List<Projection> all,
      InstantSource clock) {
    Projections projections =
        new Projections(dataSource, log, schema, clock, ProjectionSettings.defaults(), all);
    if (settings.role().queries()) {
      projections.start();
    }
    return projections;
  }

  @Bean
  Oversight oversight(JdbcTemplate jdbc, Vault vault) {
    return new OversightInFiles(jdbc, new PlanReader(jdbc, vault));
  }

  @Bean
  Relations relations(JdbcTemplate jdbc, BreakGlass breakGlass, InstantSource clock) {
    return new Relations(jdbc, breakGlass, clock);
  }

  @Bean
  QueryRights queryRights(Rights rights, Relations relations) {
    return new QueryRights(rights, relations);
  }

  @Bean
  Moments moments(EventLog log, EventSchema schema, Vault vault) {
    return new Moments(log, schema, vault, new PlanFold());
  }

  @Bean
  CaseFiles caseFiles(Moments moments, EventSchema schema) {
    return new CaseFiles(moments, schema);
  }

  @Bean
  Sampling sampling(
      JdbcTemplate jdbc,
      EventLog log,
      CaseFiles files,
      Projections projections,
      InstantSource clock) {
    return new Sampling(jdbc, log, files, new Freshness(log, projections), clock);
  }

  @Bean
  List<QueryHandler<?, ?>> queryHandlers(
      FamilyPlanSettings settings,
      Oversight oversight,
      JdbcTemplate jdbc,
      EventLog log,
      EventSchema schema,
      Employees employees,
      KeyedHash hash,
      Relations relations,
      QueryRights queryRights,
      Sampling sampling,
      CaseFiles files,
      Moments moments,
      ProjectionProofs proofs,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock,
      Proofs logProofs,
      Statements statements,
      StatisticsHandlers statistics) {
    PlanReader plans = new PlanReader(jdbc, vault);
    Readings readings = new Readings(plans, moments, clock);
    FamilyPlans views = new FamilyPlans(employees);
    HistoryReader history = new HistoryReader(jdbc);
    Steps steps = new Steps(jdbc);
    EventViews events = new EventViews(history, schema, employees, plans, vault, clock);
    AccessLogReader looks = new AccessLogReader(jdbc);
    Volume volume = new Volume(settings.accessLog().dailyBound());
    List<QueryHandler<?, ?>> handlers = new ArrayList<>(ProofHandler.all(logProofs));
    handlers.addAll(
        List.of(
            new PartHandler<>(GetFamilyPlan.class, views::plan, readings, snapshot),
            new PartHandler<>(GetCoordination.class, views::coordination, readings, snapshot),
            new PartHandler<>(GetHousehold.class, views::household, readings, snapshot),
            new PartHandler<>(GetFamilyFile.class, views::file, readings, snapshot),
            new PartHandler<>(GetPlanParts.class, views::planParts, readings, snapshot),
            new PartHandler<>(GetGoals.class, views::goals, readings, snapshot),
            new PartHandler<>(GetInterventions.class, views::interventions, readings, snapshot),
            new PartHandler<>(GetLivelihoods.class, views::livelihoods, readings, snapshot),
            new PartHandler<>(GetMeasurements.class, views::measurements, readings, snapshot),
            new PartHandler<>(GetChildhoods.class, views::childhoods, readings, snapshot),
            new GetHandedOverPlanHandler(plans, log, schema, vault, snapshot, clock),
            new FindHandedOverPlansHandler(readings, log, schema, vault, snapshot),
            new PartHandler<>(
                GetConsents.class, Part.of(ConsentProjection::view), readings, snapshot),
            new PartHandler<>(
                GetConfidentiality.class,
                Part.of(ConfidentialityProjection::view),
                readings,
                snapshot),
            new PartHandler<>(
                GetOversight.class, Part.of(OversightProjection::view), readings, snapshot),
            new PartHandler<>(
                GetErasureRequests.class, Part.of(ErasureProjection::view), readings, snapshot),
            new PartHandler<>(
                GetAuditFindings.class, Part.of(AuditProjection::view), readings, snapshot),
            new ProveProjectionHandler(proofs, jdbc, clock),
            new GetCriteriaHandler(),
            new GetCriteriaReportHandler(log, files, clock),
            new DrawSampleHandler(sampling),
            new GetSampleReportHandler(sampling, files, clock),
            new GetCorrectionsHandler(
                history, schema, employees, plans, looks, queryRights, vault, snapshot, clock),
            new GetTimelineHandler(history, schema, employees, plans, vault, snapshot, clock),
            new GetCoordinatorContinuityHandler(log, files, employees, clock),
            new GetSharingAtHandler(log, schema, vault, clock),
            new GetCoordinatorCaseloadHandler(
                PlanProjection.NAME, jdbc, employees, snapshot, clock),
            new FindFamiliesHandler(jdbc, hash, relations, clock),
            new GetFamilyHistoryHandler(history, schema, employees, plans, vault, snapshot, clock),
            new GetEventHandler(history, schema, employees, plans, vault, snapshot, clock),
            new GetWhoKnewHandler(history, schema, events, looks, employees, snapshot, clock),
            new GetStepHandler(history, steps, events, readings, views, snapshot),
            new FindStepHandler(history, steps, snapshot),
            new GetDaysWithChangesHandler(history, steps, snapshot),
            new GetPlanVersionsHandler(history, events, snapshot),
            new GetDifferenceHandler(readings, views, snapshot),
            new GetSubjectAccessHandler(
                history, schema, employees, plans, looks, vault, snapshot, clock),
            new GetEvidencePackHandler(
                history,
                events,
                schema,
                vault,
                readings,
                views,
                looks,
                logProofs,
                statements,
                queryRights,
                snapshot,
                clock),
            new FindDueReviewsHandler(jdbc, clock),
            new GetInstrumentsHandler(),
            new GetAccessLogHandler(looks, plans, employees),
            new GetOwnLookUpsHandler(looks, plans),
            new FindUnusualLookUpsHandler(looks, relations, employees, oversight, volume, clock)));
    handlers.addAll(statistics.all());
    return handlers;
  }
}
