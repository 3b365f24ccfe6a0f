package org.familyplan.app.journey;

import java.nio.file.Path;
import org.familyplan.app.RunningService;
import org.junit.jupiter.api.io.TempDir;

class ControlSeriesOnH2Test extends ControlSeriesContract {
  @TempDir static Path home;

  @Override
  RunningService start() {
    return RunningService.start("--familyplan.home=" + home.resolve("home"));
  }
}
