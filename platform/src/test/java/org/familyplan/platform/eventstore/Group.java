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
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(handOvers.size());
    List<Pending<HandOver, Appended>> group =
        handOvers.stream().map(Pending<HandOver, Appended>::new).toList();
    group.forEach(line::join);
    line.close();
    serve(database, line);
    return group.stream()
        .map(one -> Parallel.outcome(() -> one.await(Duration.ofSeconds(1), line)))
        .toList();
  }

  /** Serves a closed line to its end. */
  static void serve(Database database, WaitingLine<Pending<HandOver, Appended>> line) {
    GroupTransaction<HandOver, Appended> transaction =
        new GroupTransaction<>(database.appender(), new Appending(InstantSource.system()));
    new GroupWriter<>(line, 100, transaction, position -> {}).run();
  }
}
