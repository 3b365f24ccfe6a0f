package org.familyplan.command.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.familyplan.platform.eventstore.Appended;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.vault.FamilySealing;
import org.familyplan.platform.vault.Vault;
import org.jspecify.annotations.Nullable;

/** What a unit of work has collected for its one hand-over to the log. */
final class Collected {
  private static final String KEY = Collected.class.getName();

  private final List<NewEvent> events = new ArrayList<>();
  private @Nullable FamilySealing sealing;
  private @Nullable Completion completion;
  private @Nullable Appended appended;

  /** Completes the events with everything else that travels with them. */
  @FunctionalInterface
  interface Completion {
    HandOver with(List<NewEvent> events, Secrets secrets);
  }

  static Collected of(UnitOfWork<?> unit) {
    return unit.getOrComputeResource(KEY, key -> new Collected());
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** The one sealing of all that the unit writes. */
  FamilySealing sealing(Supplier<FamilySealing> begin) {
    if (sealing == null) {
      sealing = begin.get();
    }
    return sealing;
  }

  void add(NewEvent event) {
    events.add(event);
  }

  void completeWith(Completion completion) {
    this.completion = completion;
  }

  void handOver(EventLog log, Vault vault) {
    if (completion == null || sealing == null) {
      throw new IllegalStateException("events were published outside the command pipeline");
    }
    HandOver handOver = completion.with(List.copyOf(events), sealing.secrets());
    appended = log.append(handOver);
    vault.stored(handOver.stream(), sealing, handOver.secrets());
  }

  @Nullable Appended appended() {
    return appended;
  }
}
