package org.familyplan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read as RFC 8259 has it, and nothing else is. */
class JsonTest {

  private static Object read(String json) {
    return Json.read(json.getBytes(UTF_8));
  }

  @Test
  void readsEveryKindOfValue() {
    assertThat(read(" {\"a\" : [1, -2.50, 1e3, true, false, null, \"x\"] , \"b\":{}} "))
        .isEqualTo(
            Map.of(
                "a",
                Arrays.asList(
                    BigDecimal.ONE,
                    new BigDecimal("-2.5"),
                    new BigDecimal("1E+3"),
                    true,
                    false,
                    null,
                    "x"),
                "b",
                Map.of()));
    assertThat(read("\"\\u00e6\\n\\t\\\"\\\\\\/\\b\\f\\r\"")).isEqualTo("æ\n\t\"\\/\b\f\r");
    assertThat(read("[]")).isEqualTo(List.of());
    assertThat(read("1.0")).isEqualTo(read("1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "01",
        "1.",
        "+1",
        ".5",
        "tru",
        "nul",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "1 2",
        "[1 2]",
        "{\"a\" 1}",
        "'a'",
        "NaN",
        "12345678901234567890123456789012345678901",
        "[",
        "{\"a\":"
      })
  void refusesWhatIsNone(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesDeepNestingAndWrongBytes() {
    assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65))).isInstanceOf(Unreadable.class);
    assertThat(read("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xc3, '"'}))
        .isInstanceOf(Unreadable.class);
  }
}
