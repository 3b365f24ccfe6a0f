package org.familyplan.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitHeadersTest {
  private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
  private static final Pattern VALUE =
      Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

  @Test
  void isAsStrictAsSpringSecurityWithEveryCharacter() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .mapToObj(c -> "a" + Character.toString(c) + "b")
        .forEach(
            text -> {
              if (FitHeaders.isName(text) != NAME.matcher(text).matches()
                  || FitHeaders.isValue(text) != VALUE.matcher(text).matches()) {
                throw new AssertionError("U+" + Integer.toHexString(text.codePointAt(1)));
              }
            });
    assertThat(FitHeaders.isValue("")).isTrue();
  }
}
