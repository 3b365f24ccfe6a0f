package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.familyplan.app.operator.OperatorCommand;

/** An operator's command as it is typed. */
final class OperatorLine {
  private OperatorLine() {}

  /** Runs it with the settings of a store; it has to succeed. */
  static void run(String[] settings, String... command) {
    assertThat(errors(settings, command)).isEmpty();
  }

  /** What it says when it fails; nothing when it does not. */
  static String errors(String[] settings, String... command) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] args = Stream.concat(Stream.of(command), Stream.of(settings)).toArray(String[]::new);
    int status =
        FamilyPlanApplication.run(
            OperatorCommand.of(args).orElseThrow(),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            args);
    String said = errors.toString(StandardCharsets.UTF_8);
    assertThat(said.isEmpty()).as(said).isEqualTo(status == 0);
    return said;
  }
}
