package org.familyplan.plainaxon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Stops the start when Axon's auto-configuration fell back to memory or to no transactions: a
 * measurement of that would be worth nothing.
 */
@Component
record StorageCheck(
    EventStorageEngine engine, EventStore store, TransactionManager transactions, TokenStore tokens)
    implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    require(JpaEventStorageEngine.class, engine);
    require(EmbeddedEventStore.class, store);
    require(SpringTransactionManager.class, transactions);
    require(JpaTokenStore.class, tokens);
  }

  private static void require(Class<?> type, Object bean) {
    if (!type.isInstance(bean)) {
      throw new IllegalStateException(
          "Expected %s but Axon uses %s".formatted(type.getName(), bean.getClass().getName()));
    }
  }
}
