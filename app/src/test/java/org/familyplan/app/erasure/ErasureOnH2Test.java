package org.familyplan.app.erasure;

import java.nio.file.Path;
import org.familyplan.app.RunningService;

class ErasureOnH2Test extends ErasureContract {
  @Override
  RunningService start(Path directory, String log) {
    return RunningService.start("--familyplan.home=" + directory.resolve("home"), log);
  }

  /** H2 writes by itself, and at the latest when it is closed. */
  @Override
  void checkpoint() {}

  @Override
  void stop() {}
}
