package org.familyplan.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.export.Bundle;
import org.familyplan.query.statistics.export.ExportBounds;
import org.familyplan.query.statistics.export.ExportJobs;
import org.familyplan.query.statistics.export.ExportRoutes;
import org.familyplan.query.statistics.export.ExportWorker;
import org.familyplan.query.statistics.export.PublishedEditions;
import org.familyplan.query.statistics.measure.Measures;
import org.familyplan.query.statistics.published.CatalogueTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Exports of editions, and the catalogue for those who read editions in SQL. */
@Configuration(proxyBeanMethods = false)
class ExportWiring {
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Bean
  ExportJobs exportJobs(
      FamilyPlanSettings settings,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids) {
    FamilyPlanSettings.Exports exports = settings.statistics().exports();
    return new ExportJobs(
        jdbc,
        transaction,
        clock,
        ids,
        new ExportBounds(exports.most(), exports.kept(), exports.lease()));
  }

  @Bean
  Bundle exportBundle(Editions editions, JdbcTemplate jdbc, Measures measures) {
    return new Bundle(
        new PublishedEditions(editions, jdbc), measures.catalogue(), measures.labels());
  }

  /** On nodes that answer queries. */
  @Bean(destroyMethod = "close")
  ExportWorker exportWorker(
      FamilyPlanSettings settings, ExportJobs jobs, Bundle bundle, Supplier<UUID> ids) {
    ExportWorker worker = new ExportWorker(jobs, bundle, ids.get());
    if (settings.role().queries()) {
      worker.start(PAUSE);
    }
    return worker;
  }

  @Bean
  RouterFunction<ServerResponse> exportRoutes(
      FamilyPlanSettings settings,
      ExportJobs jobs,
      Bundle bundle,
      RecordBinder binder,
      Caller caller,
      Rights rights) {
    return settings.role().queries()
        ? new ExportRoutes(jobs, bundle, binder, caller, rights).routes()
        : request -> Optional.empty();
  }

  @Bean
  CatalogueTables catalogueTables(
      FamilyPlanSettings settings, JdbcTemplate jdbc, Measures measures) {
    CatalogueTables tables = new CatalogueTables(jdbc);
    if (settings.role().queries()) {
      tables.write(measures.catalogue(), measures.labels());
    }
    return tables;
  }
}
