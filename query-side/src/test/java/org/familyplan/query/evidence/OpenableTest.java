package org.familyplan.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what a reader was shown is opened for the reader. */
public class OpenableTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  /** A record with a value at every kind of place. */
  public record Said(
      @Nullable Personal<String> words, List<Personal<String>> more, @Nullable Said inner) {}

  private static Personal<String> kept(UUID reference) {
    return new Personal.Kept<>(reference, "commitment");
  }

  @Test
  void whatIsShownIsFoundAtAnyDepth() {
    Said stored = new Said(null, List.of(kept(ONE)), new Said(kept(OTHER), List.of(), null));
    Said shown =
        new Said(null, List.of(Personal.of("a")), new Said(Personal.of("b"), List.of(), null));
    assertThat(new Openable().add(stored, shown).references()).containsExactly(ONE, OTHER);
  }

  @Test
  void whatIsWithheldOrLeftOutIsNot() {
    Said stored = new Said(kept(ONE), List.of(kept(OTHER)), null);
    assertThat(
            new Openable()
                .add(stored, new Said(Personal.withheld(Why.ERASED), List.of(), null))
                .references())
        .isEmpty();
    assertThat(new Openable().add(stored, null).references()).isEmpty();
    assertThat(new Openable().add(stored, "another form").references()).isEmpty();
  }
}
