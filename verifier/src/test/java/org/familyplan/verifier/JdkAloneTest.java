package org.familyplan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The program needs no library at run time. */
class JdkAloneTest {
  @Test
  void itsClassesUseTheJdkAlone() {
    StringWriter said = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "--print-module-deps",
                "--ignore-missing-deps",
                "target/classes");
    assertThat(status).as(said.toString()).isZero();
    assertThat(said.toString().strip()).isEqualTo("java.base");
  }
}
