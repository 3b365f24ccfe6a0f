package org.familyplan.platform.eventstore;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A log on a fresh database, kept for one contract's tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LogFixture {
  private final Function<Path, TestDatabase> kind;
  TestDatabase database;
  JdbcEventLog log;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  LogFixture(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = anotherLog(InstantSource.system(), AppendSettings.defaults());
  }

  @AfterAll
  void close() {
    log.close();
    database.close();
  }

  /** A second log on the same database; the test closes it. */
  JdbcEventLog anotherLog(InstantSource clock, AppendSettings settings) {
    return new JdbcEventLog(database.database(), clock, settings);
  }

  static UUID newStream() {
    return UUID.randomUUID();
  }

  static String newKey() {
    return UUID.randomUUID().toString();
  }
}
