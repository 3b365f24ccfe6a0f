package org.familyplan.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.familyplan.api.confidentiality.ConfidentialityQuery.GetConfidentiality;
import org.familyplan.api.consent.ConsentQuery.GetConsents;
import org.familyplan.api.erasure.ErasureQuery.GetErasureRequests;
import org.familyplan.api.oversight.OversightQuery.GetOversight;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.ProjectionSettings;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.accesslog.FindUnusualLookUpsHandler;
import org.familyplan.query.accesslog.GetAccessLogHandler;
import org.familyplan.query.accesslog.GetOwnLookUpsHandler;
import org.familyplan.query.accesslog.Oversight;
import org.familyplan.query.accesslog.OversightInFiles;
import org.familyplan.query.accesslog.Volume;
import org.familyplan.query.confidentiality.ConfidentialityProjection;
import org.familyplan.query.consent.ConsentProjection;
import org.familyplan.query.consent.GetSharingAtHandler;
import org.familyplan.query.coordination.GetCoordinatorCaseloadHandler;
import org.familyplan.query.erasure.ErasureProjection;
import org.familyplan.query.familyfile.DirectoryRows;
import org.familyplan.query.familyfile.FindDueReviewsHandler;
import org.familyplan.query.familyfile.FindFamiliesHandler;
import org.familyplan.query.history.GetEventHandler;
import org.familyplan.query.history.GetFamilyHistoryHandler;
import org.familyplan.query.history.GetSubjectAccessHandler;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.measurement.GetInstrumentsHandler;
import org.familyplan.query.oversight.OversightProjection;
import org.familyplan.query.plan.GetFamilyPlanHandler;
import org.familyplan.query.plan.GetHandedOverPlanHandler;
import org.familyplan.query.plan.PartHandler;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.rights.QueryRights;
import org.familyplan.query.rights.Relations;
import org.familyplan.query.transparency.ProofHandler;
import org.familyplan.query.web.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side: projections and the handlers that read from them. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {
  @Bean(destroyMethod = "close")
  Projections projections(
      FamilyPlanSettings settings,
      DataSource dataSource,
      JdbcTemplate jdbc,
      EventLog log,
      EventSchema schema,
      KeyedHash hash,
      Vault vault,
      InstantSource clock) {
    Projections projections =
        new Projections(
            dataSource,
            log,
            schema,
            clock,
            ProjectionSettings.defaults(),
            List.of(
                new PlanProjection(jdbc, log, schema, new DirectoryRows(jdbc, hash, vault)),
                new HistoryProjection(jdbc, schema)));
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
  List<QueryHandler<?, ?>> queryHandlers(
      FamilyPlanSettings settings,
      Oversight oversight,
      JdbcTemplate jdbc,
      EventLog log,
      EventSchema schema,
      Employees employees,
      KeyedHash hash,
      Relations relations,
      Vault vault,
      TransactionTemplate snapshot,
      InstantSource clock,
      Proofs proofs) {
    PlanReader plans = new PlanReader(jdbc, vault);
    HistoryReader history = new HistoryReader(jdbc);
    AccessLogReader looks = new AccessLogReader(jdbc);
    Volume volume = new Volume(settings.accessLog().dailyBound());
    List<QueryHandler<?, ?>> handlers = new ArrayList<>(ProofHandler.all(proofs));
    handlers.addAll(
        List.of(
            new GetFamilyPlanHandler(plans, employees, snapshot, clock),
            new GetHandedOverPlanHandler(plans, log, schema, vault, snapshot, clock),
            new PartHandler<>(
                GetConsents.class,
                GetConsents::familyId,
                ConsentProjection::view,
                plans,
                snapshot,
                clock),
            new PartHandler<>(
                GetConfidentiality.class,
                GetConfidentiality::familyId,
                ConfidentialityProjection::view,
                plans,
                snapshot,
                clock),
            new PartHandler<>(
                GetOversight.class,
                GetOversight::familyId,
                OversightProjection::view,
                plans,
                snapshot,
                clock),
            new PartHandler<>(
                GetErasureRequests.class,
                GetErasureRequests::familyId,
                ErasureProjection::view,
                plans,
                snapshot,
                clock),
            new GetSharingAtHandler(log, schema, clock),
            new GetCoordinatorCaseloadHandler(
                PlanProjection.NAME, jdbc, employees, snapshot, clock),
            new FindFamiliesHandler(jdbc, hash, relations, clock),
            new GetFamilyHistoryHandler(history, schema, employees, plans, vault, snapshot, clock),
            new GetEventHandler(history, schema, employees, plans, vault, snapshot, clock),
            new GetSubjectAccessHandler(
                history, schema, employees, plans, looks, vault, snapshot, clock),
            new FindDueReviewsHandler(jdbc, clock),
            new GetInstrumentsHandler(),
            new GetAccessLogHandler(looks, plans, employees),
            new GetOwnLookUpsHandler(looks, plans),
            new FindUnusualLookUpsHandler(looks, plans, employees, oversight, volume, clock)));
    return handlers;
  }
}
