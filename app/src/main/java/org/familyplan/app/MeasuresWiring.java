package org.familyplan.app;

import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.statistics.facts.FactsReader;
import org.familyplan.query.statistics.facts.LoggedFacts;
import org.familyplan.query.statistics.facts.StatisticsProjection;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted, and how: the facts of all files and the catalogue of measures. */
@Configuration(proxyBeanMethods = false)
class MeasuresWiring {
  @Bean
  LoggedFacts loggedFacts(EventLog log, EventSchema schema) {
    return new LoggedFacts(log, schema);
  }

  @Bean
  StatisticsProjection statisticsProjection(JdbcTemplate jdbc, LoggedFacts log) {
    return new StatisticsProjection(jdbc, log);
  }

  @Bean
  FactsReader factsReader(JdbcTemplate jdbc, LoggedFacts log, TransactionTemplate snapshot) {
    return new FactsReader(jdbc, log, snapshot);
  }

  @Bean
  Measures measures() {
    return Measures.standard();
  }

  @Bean
  Catalogue catalogue(Measures measures) {
    return measures.catalogue();
  }

  @Bean
  Labels labels(Measures measures) {
    return measures.labels();
  }
}
