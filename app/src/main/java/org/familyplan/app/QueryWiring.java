package org.familyplan.app;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.ProjectionSettings;
import org.familyplan.platform.projection.Projections;
import org.familyplan.query.accesslog.FindUnusualLookUpsHandler;
import org.familyplan.query.accesslog.GetAccessLogHandler;
import org.familyplan.query.accesslog.GetOwnLookUpsHandler;
import org.familyplan.query.accesslog.Oversight;
import org.familyplan.query.accesslog.Volume;
import org.familyplan.query.coordination.GetCoordinatorCaseloadHandler;
import org.familyplan.query.familyfile.DirectoryRows;
import org.familyplan.query.familyfile.FindFamiliesHandler;
import org.familyplan.query.history.GetEventHandler;
import org.familyplan.query.history.GetFamilyHistoryHandler;
import org.familyplan.query.history.HistoryProjection;
import org.familyplan.query.history.HistoryReader;
import org.familyplan.query.measurement.GetInstrumentsHandler;
import org.familyplan.query.plan.FamilyNames;
import org.familyplan.query.plan.GetFamilyPlanHandler;
import org.familyplan.query.plan.GetHandedOverPlanHandler;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
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
      InstantSource clock) {
    Projections projections =
        new Projections(
            dataSource,
            log,
            schema,
            clock,
            ProjectionSettings.defaults(),
            List.of(
                new PlanProjection(jdbc, log, schema, new DirectoryRows(jdbc, hash)),
                new HistoryProjection(jdbc, schema)));
    if (settings.role().queries()) {
      projections.start();
    }
    return projections;
  }

  /** The files' own oversight events plug in here. */
  @Bean
  Oversight oversight() {
    return Oversight.NONE;
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
      TransactionTemplate snapshot,
      InstantSource clock) {
    PlanReader plans = new PlanReader(jdbc);
    FamilyNames names = new FamilyNames(plans);
    HistoryReader history = new HistoryReader(jdbc);
    AccessLogReader looks = new AccessLogReader(jdbc);
    Volume volume = new Volume(settings.accessLog().dailyBound());
    return List.of(
        new GetFamilyPlanHandler(plans, employees, snapshot, clock),
        new GetHandedOverPlanHandler(plans, log, schema, snapshot),
        new GetCoordinatorCaseloadHandler(PlanProjection.NAME, jdbc, employees, snapshot, clock),
        new FindFamiliesHandler(jdbc, hash, clock),
        new GetFamilyHistoryHandler(history, schema, employees, names, snapshot),
        new GetEventHandler(history, schema, employees, names, snapshot),
        new GetInstrumentsHandler(),
        new GetAccessLogHandler(looks, plans, employees),
        new GetOwnLookUpsHandler(looks, plans),
        new FindUnusualLookUpsHandler(looks, plans, employees, oversight, volume, clock));
  }
}
