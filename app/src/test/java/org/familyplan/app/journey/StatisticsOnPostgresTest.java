package org.familyplan.app.journey;

import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class StatisticsOnPostgresTest extends StatisticsContract {
  @Override
  RunningService start() {
    return RunningService.start(
        Stream.concat(
                Stream.of(RunningService.onNewDatabase(PostgresServer.shared())),
                Stream.of(AFTER_ANY_CHANGE))
            .toArray(String[]::new));
  }
}
