package org.familyplan.platform.transparency;

import java.util.List;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.eventstore.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log whose entries a tree takes in. */
interface Source {
  /** The entries of a log. */
  static Source of(LogName log, EventLog events, JdbcClient jdbc) {
    return log.equals(LogName.EVENTS) ? new EventSource(events) : new AccessSource(jdbc);
  }

  /** Index of the last entry + 1. */
  long end();

  /**
   * The leaf hashes of the next entries from an index on, as far as no entry is missing.
   *
   * @throws ChangedEntry when an entry contradicts itself
   */
  List<byte[]> leaves(long from, int limit);
}
