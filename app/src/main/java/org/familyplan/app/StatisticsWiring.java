package org.familyplan.app;

import java.time.InstantSource;
import java.time.Period;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.statistics.edition.EditionCheck;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.Hiding;
import org.familyplan.query.statistics.edition.Publisher;
import org.familyplan.query.statistics.edition.Reckoning;
import org.familyplan.query.statistics.edition.Schedule;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures: what is counted, what is published. */
@Configuration(proxyBeanMethods = false)
class StatisticsWiring {
  @Bean
  Editions editions(JdbcTemplate jdbc) {
    return new Editions(jdbc);
  }

  @Bean
  Reckoning reckoning(Catalogue catalogue, Snapshots snapshots, Hiding hiding) {
    return new Reckoning(catalogue, snapshots, hiding);
  }

  @Bean
  EditionCheck editionCheck(Reckoning reckoning, Editions editions) {
    return new EditionCheck(reckoning, editions);
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
        settings.statistics().dominance());
  }

  /** Of the nodes that take commands one publishes, whoever is first. */
  @Bean(destroyMethod = "close")
  NightWatch publishing(FamilyPlanSettings settings, Publisher publisher) {
    Schedule schedule =
        new Schedule(
            publisher, settings.role().queries() ? settings.statistics().every() : Period.ZERO);
    return new NightWatch(schedule::look);
  }
}
