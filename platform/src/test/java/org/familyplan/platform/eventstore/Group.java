package org.familyplan.platform.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.familyplan.platform.database.Database;

/** Hand-overs that surely become one group: all stand in line before the writer starts. */
final class Group {
  private Group() {}

  /** What each led to, see {@link Parallel#outcome}. */
  static List<String> write(Database database, List<HandOver> handOvers) {
    WaitingLine line = new WaitingLine(handOvers.size());
    List<Pending> group = handOvers.stream().map(Pending::new).toList();
    group.forEach(line::join);
    line.close();
    serve(database, line);
    return group.stream()
        .map(one -> Parallel.outcome(() -> one.await(Duration.ofSeconds(1), line)))
        .toList();
  }

  /** Serves a closed line to its end. */
  static void serve(Database database, WaitingLine line) {
    AppendTransaction transaction =
        new AppendTransaction(database.appender(), InstantSource.system());
    new LogWriter(line, 100, transaction, position -> {}).run();
  }
}
