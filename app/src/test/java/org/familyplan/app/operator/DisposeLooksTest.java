package org.familyplan.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Map;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.accesslog.Looks;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator removes what old entries of the access log say. */
class DisposeLooksTest {
  private static final Path NOWHERE = Path.of("nowhere");

  @Test
  void saysWhatWasRemoved(@TempDir Path directory) {
    DatabaseSettings settings = looksOf(directory, "2010-01-01T00:00:00Z");

    assertThat(dispose(settings)).contains("firstPosition=1, lastPosition=1");
    assertThat(dispose(settings)).contains("Nothing in the access log is older than P5Y.");
  }

  private static DatabaseSettings looksOf(Path directory, String when) {
    InstantSource clock = InstantSource.fixed(Instant.parse(when));
    try (TestDatabase database = TestDatabase.h2(directory);
        JdbcAccessLog log =
            new JdbcAccessLog(
                database.database().accessAppender(), clock, AppendSettings.defaults())) {
      log.record(Looks.at(Looks.family()));
      return database.settings();
    }
  }

  private static String dispose(DatabaseSettings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OperatorCommand.of("dispose-looks")
        .orElseThrow()
        .run(
            new OperatorCommand.Call(
                settings, "", "", Period.ofYears(5), Map::of, NOWHERE, NOWHERE, ""),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
