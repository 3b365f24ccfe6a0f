package org.familyplan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.familyplan.app.CommandsOnly;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class DemonstrationTest {
  @Test
  void playsBeforeTheServiceTakesRequests(@TempDir Path home) {
    try (CommandsOnly service = new CommandsOnly(home)) {
      assertThat(service.part(Demonstration.class).getPhase())
          .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
  }

  @Test
  void playsNothingOnANodeThatTakesNoCommands(@TempDir Path home) {
    try (CommandsOnly service =
        new CommandsOnly(home, "--familyplan.demo=case", "--familyplan.role=query")) {
      assertThat(service.part(EventLog.class).head()).isEqualTo(Head.EMPTY);
    }
  }
}
