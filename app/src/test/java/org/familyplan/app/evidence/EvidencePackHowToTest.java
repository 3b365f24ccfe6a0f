package org.familyplan.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.verifier.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the how-to, one after the other, against the worked case. */
class EvidencePackHowToTest {
  private static final Pattern COMMANDS = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

  /** The program is not packed yet when tests run. */
  private static final String JAVA =
      "java() { \"$JAVA\" -cp \"$CLASSES\" \"$MAIN\" \"${@:3}\"; }\n";

  @TempDir Path folder;

  @Test
  void theCommandsDoWhatTheHowToSays() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "how-to", "evidence-pack.md"));
    String script =
        "set -eu\n"
            + JAVA
            + COMMANDS
                .matcher(page)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.joining("\n"));
    try (RunningService service = RunningService.start("--familyplan.demo=case")) {
      assertThat(service.post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
      service.get("/v1/families/" + WorkedCase.FAMILY + "/history?minPosition=" + service.head());
      assertThat(run(script, service)).contains("OK").contains("events are shown");
    }
    assertThat(folder.resolve("evidence.zip")).isNotEmptyFile();
  }

  private String run(String script, RunningService service)
      throws IOException, InterruptedException, URISyntaxException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
    bash.environment()
        .putAll(
            Map.of(
                "API", "http://127.0.0.1:" + service.port(),
                "AUDITOR", "Authorization: Bearer " + service.token("auditor"),
                "FAMILY", WorkedCase.FAMILY.toString(),
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "CLASSES", classes(),
                "MAIN", Verifier.class.getName()));
    Process process = bash.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String classes() throws URISyntaxException {
    return Path.of(Verifier.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }
}
