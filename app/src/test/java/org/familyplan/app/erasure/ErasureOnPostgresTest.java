package org.familyplan.app.erasure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;

class ErasureOnPostgresTest extends ErasureContract {
  private PostgresServer server;

  @Override
  RunningService start(Path directory, String log) {
    server = PostgresServer.in(directory.resolve("postgresql"), Map.of());
    List<String> settings = new ArrayList<>(List.of(RunningService.onNewDatabase(server)));
    settings.removeIf(each -> each.startsWith("--familyplan.home="));
    settings.add("--familyplan.home=" + directory.resolve("home"));
    settings.add(log);
    return RunningService.start(settings.toArray(String[]::new));
  }

  @Override
  void checkpoint() {
    server.administer("postgres", "checkpoint");
  }

  @Override
  void stop() {
    server.close();
  }
}
