package org.familyplan.app;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.Repository;
import org.familyplan.command.familyfile.Family;
import org.familyplan.command.pipeline.Authorisation;
import org.familyplan.command.pipeline.CommandService;
import org.familyplan.command.pipeline.FamilyCache;
import org.familyplan.command.pipeline.FamilyUnit;
import org.familyplan.command.pipeline.LogStorageEngine;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The write side: Axon's repository on our log, and the pipeline around it. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {
  @Bean(destroyMethod = "shutDown")
  EmbeddedEventStore eventStore(EventLog log, EventSchema schema, Vault vault) {
    return EmbeddedEventStore.builder()
        .storageEngine(new LogStorageEngine(log, schema, vault))
        .build();
  }

  @Bean
  FamilyCache familyCache(FamilyPlanSettings settings) {
    int said = settings.cachedFamilies();
    return new FamilyCache(said > 0 ? said : familiesForThisHeap());
  }

  /** A family of a hundred entries takes about a fifth of a megabyte. */
  private static int familiesForThisHeap() {
    return Math.clamp(Runtime.getRuntime().maxMemory() >> 20, 64, 100_000);
  }

  @Bean
  CachingEventSourcingRepository<Family> families(EmbeddedEventStore store, FamilyCache cache) {
    return EventSourcingRepository.builder(Family.class).eventStore(store).cache(cache).build();
  }

  @Bean
  Authorisation authorisation(Rights rights) {
    return new Authorisation(rights);
  }

  @Bean
  FamilyUnit familyUnit(
      Repository<Family> families,
      FamilyCache cache,
      EventLog log,
      Authorisation authorisation,
      EventSchema schema,
      Employees employees,
      Supplier<UUID> ids,
      Vault vault) {
    return new FamilyUnit(families, cache, log, authorisation, schema, employees, ids, vault);
  }

  @Bean
  CommandService commandService(EventLog log, FamilyUnit family) {
    return new CommandService(log, family);
  }
}
