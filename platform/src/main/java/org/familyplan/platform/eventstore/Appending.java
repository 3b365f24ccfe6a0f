package org.familyplan.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Decides and writes a group of hand-overs under the append lock. */
final class Appending implements GroupWork<HandOver, Appended> {
  private final InstantSource clock;

  /**
   * Writes to the log.
   *
   * @param clock read under the append lock
   */
  Appending(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Written<Appended> write(Connection connection, List<HandOver> group) throws SQLException {
    LockedLog log = LockedLog.lock(connection);
    Ledger ledger = new Ledger(log.head(), recordedAt(log.head()), log.known(group));
    List<Decision> decisions = group.stream().map(ledger::decide).toList();
    if (!ledger.additions().events().isEmpty()) {
      log.add(ledger.additions(), ledger.head());
    }
    return new Written<>(
        decisions.stream().map(Appending::verdict).toList(), ledger.head().position());
  }

  private static Verdict<Appended> verdict(Decision decision) {
    return switch (decision) {
      case Decision.Written(StoredReceipt receipt) ->
          new Verdict.Taken<>(new Appended(receipt, false));
      case Decision.Repeated(StoredReceipt receipt) ->
          new Verdict.Taken<>(new Appended(receipt, true));
      case Decision.Refused(AppendRefused reason) -> new Verdict.Refused<>(reason);
    };
  }

  private Instant recordedAt(Head head) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
  }
}
