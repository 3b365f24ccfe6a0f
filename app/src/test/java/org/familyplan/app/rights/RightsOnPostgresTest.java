package org.familyplan.app.rights;

import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class RightsOnPostgresTest extends RightsContract {
  @Override
  RunningService start() {
    return RunningService.start(
        Stream.concat(
                Stream.of(BrokenGlass.SETTING),
                Stream.of(RunningService.onNewDatabase(PostgresServer.shared())))
            .toArray(String[]::new));
  }
}
