package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.familyplan.app.operator.OperatorCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a command of the operator is told in one line. */
class OperatorsLinesTest {
  @TempDir Path home;

  @Test
  void aMissingBackupIsOneLine() {
    assertOneLine(
        "There is no such file: ",
        "restore",
        home.resolve("nofile.zip").toString(),
        "--erasures=none");
  }

  @Test
  void whatIsNoBackupIsOneLine() throws IOException {
    Path file = Files.writeString(home.resolve("no.zip"), "no zip");
    assertOneLine("The file is no backup: ", "restore", file.toString(), "--erasures=none");
  }

  @Test
  void aBackupThatIsThereIsOneLineAndStays() throws IOException {
    Path file = Files.writeString(home.resolve("monday.zip"), "Monday's");
    assertThat(run(new ByteArrayOutputStream(), "migrate")).isZero();
    assertOneLine("There is a backup of this name already: ", "backup", file.toString());
    assertThat(file).hasContent("Monday's");
  }

  @Test
  void nothingIsRestoredWithoutAWordOnErasures() {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    assertThat(run(errors, "restore", home.resolve("monday.zip").toString())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--erasures=LIST|none");
  }

  @Test
  void aMissingListOfErasuresIsOneLine() {
    assertOneLine(
        "There is no such list of erasures: ",
        "restore",
        home.resolve("monday.zip").toString(),
        "--erasures=" + home.resolve("nolist.jsonl"));
  }

  private void assertOneLine(String beginning, String... args) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    assertThat(run(errors, args)).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith(beginning).matches("[^\\n]*\\R");
  }

  private int run(ByteArrayOutputStream errors, String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--familyplan.home=" + home;
    return FamilyPlanApplication.run(
        OperatorCommand.of(all).orElseThrow(),
        new PrintStream(errors, true, StandardCharsets.UTF_8),
        all);
  }
}
