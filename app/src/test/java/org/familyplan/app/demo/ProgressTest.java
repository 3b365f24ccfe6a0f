package org.familyplan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long nanos;

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void tell(Progress progress, int steps) {
    for (int i = 0; i < steps; i++) {
      nanos += 10_000_000;
      progress.told(SampleStory.FAMILY, 3);
    }
  }

  @Test
  void isALineForEachTenthWhereNobodyWatches() {
    tell(new Progress(out, false, () -> nanos, 200), 200);

    assertThat(shown().lines())
        .hasSize(11)
        .startsWith("  0 %  3 facts  1 families  300 facts/s")
        .endsWith("100 %  600 facts  1 families  300 facts/s");
  }

  @Test
  void isABarThatGrowsOnATerminal() {
    tell(new Progress(out, true, () -> nanos, 4), 4);

    assertThat(shown().split("\r"))
        .hasSize(5)
        .contains(
            "[####################....................]  50 %  6 facts  1 families  300 facts/s");
    assertThat(shown()).endsWith("100 %  12 facts  1 families  300 facts/s\n");
  }
}
