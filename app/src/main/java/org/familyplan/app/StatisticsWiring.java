package org.familyplan.app;

import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.statistics.facts.LoggedFacts;
import org.familyplan.query.statistics.facts.StatisticsProjection;
import org.familyplan.query.statistics.measure.Measures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures: what is counted. */
@Configuration(proxyBeanMethods = false)
class StatisticsWiring {
  @Bean
  LoggedFacts loggedFacts(EventLog eventLog, EventSchema schema) {
    return new LoggedFacts(eventLog, schema);
  }

  @Bean
  StatisticsProjection statisticsProjection(JdbcTemplate jdbc, LoggedFacts log) {
    return new StatisticsProjection(jdbc, log);
  }

  @Bean
  Measures measures() {
    return Measures.standard();
  }
}
