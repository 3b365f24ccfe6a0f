package org.familyplan.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.query.statistics.StatisticsHandlers;
import org.familyplan.query.statistics.control.ControlBounds;
import org.familyplan.query.statistics.control.ControlRoutes;
import org.familyplan.query.statistics.control.ControlShelf;
import org.familyplan.query.statistics.edition.CatalogueViews;
import org.familyplan.query.statistics.edition.DisclosureHiding;
import org.familyplan.query.statistics.edition.EditionCheck;
import org.familyplan.query.statistics.edition.EditionViews;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.Freshnesses;
import org.familyplan.query.statistics.edition.Publisher;
import org.familyplan.query.statistics.edition.Reckoning;
import org.familyplan.query.statistics.edition.Schedule;
import org.familyplan.query.statistics.edition.TableData;
import org.familyplan.query.statistics.facts.FactsReader;
import org.familyplan.query.statistics.facts.LoggedFacts;
import org.familyplan.query.statistics.facts.StatisticsProjection;
import org.familyplan.query.statistics.format.TableFormats;
import org.familyplan.query.statistics.live.ExtractRegister;
import org.familyplan.query.statistics.live.Extracts;
import org.familyplan.query.statistics.live.Knowing;
import org.familyplan.query.statistics.live.LiveFigures;
import org.familyplan.query.statistics.live.RevisionCauses;
import org.familyplan.query.statistics.measure.Breakdowns;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.LastingLabels;
import org.familyplan.query.statistics.measure.Measures;
import org.familyplan.query.statistics.snapshot.FactSnapshots;
import org.familyplan.query.statistics.snapshot.KeptSnapshots;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.web.Freshness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Figures: what is counted, what is published, who may ask. */
@Configuration(proxyBeanMethods = false)
class StatisticsWiring {
  /** How long a request for exact figures waits while others are reckoned. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What is kept of exact figures takes an eighth of the heap, about. */
  private static final long KEPT_OF_HEAP = 8;

  private static final long BYTES_OF_A_UNIT = 250;

  @Bean
  LoggedFacts loggedFacts(EventLog log, EventSchema schema) {
    return new LoggedFacts(log, schema);
  }

  @Bean
  StatisticsProjection statisticsProjection(JdbcTemplate jdbc, LoggedFacts log) {
    return new StatisticsProjection(jdbc, log);
  }

  @Bean
  FactsReader factsReader(JdbcTemplate jdbc, LoggedFacts log) {
    return new FactsReader(jdbc, log);
  }

  @Bean
  Measures measures(FamilyPlanSettings settings) {
    FamilyPlanSettings.BrokenDown by = settings.statistics().by();
    return Measures.of(
        new Breakdowns(by.municipalities(), by.programmes(), by.cohorts(), by.periods()));
  }

  @Bean
  Catalogue catalogue(Measures measures) {
    return measures.catalogue();
  }

  @Bean
  Labels labels(Measures measures) {
    return measures.labels();
  }

  @Bean
  FactSnapshots factSnapshots(
      FactsReader facts, Measures measures, EventLog eventLog, Projections projections) {
    return new FactSnapshots(facts, measures::units, new Freshness(eventLog, projections));
  }

  @Bean
  @Primary
  Snapshots snapshots(FactSnapshots facts) {
    return new KeptSnapshots(
        facts, Runtime.getRuntime().maxMemory() / KEPT_OF_HEAP / BYTES_OF_A_UNIT, PATIENCE);
  }

  @Bean
  Editions editions(JdbcTemplate jdbc) {
    return new Editions(jdbc);
  }

  /** Whoever publishes does so in a transaction, which must not wait for readers. */
  @Bean
  Reckoning reckoning(Catalogue catalogue, FactSnapshots facts) {
    return new Reckoning(catalogue, facts, new DisclosureHiding(catalogue.coarsenings()));
  }

  @Bean
  Publisher publisher(
      FamilyPlanSettings settings,
      Reckoning reckoning,
      Editions editions,
      EventLog eventLog,
      TransactionTemplate transaction,
      InstantSource clock) {
    return new Publisher(
        reckoning,
        editions,
        eventLog,
        transaction,
        clock,
        settings.statistics().threshold(),
        settings.statistics().dominance(),
        settings.statistics().leastChanged());
  }

  /** Of the nodes that answer queries one publishes, whoever is first. */
  @Bean(destroyMethod = "close")
  NightWatch publishing(FamilyPlanSettings settings, Publisher publisher) {
    Schedule schedule =
        new Schedule(
            publisher, settings.role().queries() ? settings.statistics().every() : Period.ZERO);
    return new NightWatch(List.of(schedule::look));
  }

  @Bean
  ControlShelf controlShelf(
      FamilyPlanSettings settings,
      Catalogue catalogue,
      Labels labels,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids) {
    return new ControlShelf(
        catalogue,
        labels,
        settings.statistics().threshold(),
        jdbc,
        transaction,
        clock,
        ids,
        ControlBounds.usual());
  }

  @Bean
  RouterFunction<ServerResponse> controlRoutes(
      FamilyPlanSettings settings,
      ControlShelf shelf,
      RecordBinder binder,
      Caller caller,
      Rights rights) {
    return settings.role().queries()
        ? new ControlRoutes(shelf, binder, caller, rights).routes()
        : request -> Optional.empty();
  }

  @Bean
  StatisticsHandlers statisticsHandlers(
      Catalogue catalogue,
      Labels words,
      Editions editions,
      Reckoning reckoning,
      Snapshots snapshots,
      EventLog eventLog,
      ControlShelf control,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids) {
    Labels labels = new LastingLabels(words);
    Freshnesses freshness = new Freshnesses(eventLog, clock);
    Knowing knowing = new Knowing(eventLog, snapshots, clock);
    return StatisticsHandlers.of(
        new CatalogueViews(catalogue, labels, editions),
        new EditionViews(editions, new EditionCheck(reckoning, editions), freshness),
        new TableData(editions, labels, freshness, control, TableFormats.all(catalogue)),
        control,
        StatisticsProjection.NAME,
        new LiveFigures(catalogue, labels, knowing),
        new RevisionCauses(catalogue, editions, snapshots, eventLog),
        new Extracts(catalogue, knowing, new ExtractRegister(jdbc, transaction), clock, ids));
  }
}
