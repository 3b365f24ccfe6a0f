package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveGenerationTest {

  @Test
  void namesTheProjection() {
    assertThat(ActiveGeneration.of("family-history"))
        .isEqualTo("(select active_generation from projection where name = 'family-history')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Goal", "goal'", "1goal", "goal_x"})
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> ActiveGeneration.of(name))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
