package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the walk-throughs of the documents, command by command, against an empty store. */
class ReadmeTest {
  private static final Pattern STEP =
      Pattern.compile("<!-- answers (\\d{3}) -->\\n```bash\\n(.*?)```", Pattern.DOTALL);
  private static final String MARK = "=== next step";

  @TempDir Path home;

  private record Step(String status, String script) {}

  @Test
  void walkThroughAnswersAsItSays() throws Exception {
    answersAsItSays(Path.of("..", "README.md"), 10);
  }

  @Test
  void readingEditionsAnswersAsItSays() throws Exception {
    answersAsItSays(Path.of("..", "docs", "analyst", "reading-editions.md"), 8);
  }

  @Test
  void takingAnEditionHomeAnswersAsItSays() throws Exception {
    answersAsItSays(Path.of("..", "docs", "analyst", "formats.md"), 4);
  }

  @Test
  void uploadingAControlSeriesAnswersAsItSays() throws Exception {
    answersAsItSays(Path.of("..", "docs", "analyst", "control-series.md"), 3);
  }

  private void answersAsItSays(Path document, int atLeast) throws Exception {
    List<Step> steps = steps(Files.readString(document));
    assertThat(steps).hasSizeGreaterThanOrEqualTo(atLeast);
    try (ConfigurableApplicationContext service = start()) {
      int port = ((WebServerApplicationContext) service).getWebServer().getPort();
      List<String> answers = run(steps, port);
      for (int i = 0; i < steps.size(); i++) {
        assertThat(answers.get(i).strip())
            .as(steps.get(i).script())
            .endsWith("\n" + steps.get(i).status());
      }
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(FamilyPlanApplication.class)
        .run("--server.port=0", "--familyplan.home=" + home);
  }

  private static List<Step> steps(String readme) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(readme);
    while (matcher.find()) {
      steps.add(new Step(matcher.group(1), matcher.group(2)));
    }
    return steps;
  }

  private List<String> run(List<Step> steps, int port) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -eu\n");
    for (Step step : steps) {
      script.append(step.script()).append("echo '").append(MARK).append("'\n");
    }
    Path output = home.resolve("answers.txt");
    Process shell =
        new ProcessBuilder("bash", "-s")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try (var stdin = shell.getOutputStream()) {
      stdin.write(script.toString().replace(":8080", ":" + port).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String answers = Files.readString(output);
    assertThat(shell.exitValue()).as(answers).isZero();
    return List.of(answers.split(MARK, -1));
  }
}
