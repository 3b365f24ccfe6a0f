package org.familyplan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.familyplan.platform.accesslog.AccessLog;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Refuses to start when a part is not the one that was meant: a framework that finds something
 * missing likes to put something in its place that forgets (an event store in memory, transactions
 * that are none).
 */
class WiringCheck implements SmartInitializingSingleton {
  private static final Map<Class<?>, Class<?>> MEANT =
      Map.of(
          EventLog.class, JdbcEventLog.class,
          AccessLog.class, JdbcAccessLog.class,
          EventStore.class, EmbeddedEventStore.class,
          Repository.class, CachingEventSourcingRepository.class,
          PlatformTransactionManager.class, JdbcTransactionManager.class);

  private final ListableBeanFactory beans;

  WiringCheck(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> findings = findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException("The service is wired wrongly: " + findings);
    }
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    MEANT.forEach(
        (type, meant) -> {
          List<? extends Class<?>> found =
              beans.getBeansOfType(type).values().stream().map(Object::getClass).toList();
          if (!found.equals(List.of(meant))) {
            findings.add(type.getSimpleName() + " is " + found + ", not one " + meant);
          }
        });
    Map<String, DataSource> sources = beans.getBeansOfType(DataSource.class);
    DataSource service = beans.getBean(Database.class).dataSource();
    if (sources.size() != 1 || !sources.containsValue(service)) {
      findings.add("data sources are " + sources.keySet() + ", not the service's pool alone");
    }
    return findings;
  }
}
