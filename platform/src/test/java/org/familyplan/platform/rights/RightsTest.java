package org.familyplan.platform.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.platform.web.ProblemCode;
import org.junit.jupiter.api.Test;

/** The table is read strictly, and says who is refused how. */
class RightsTest {
  private static final String HEAD =
      Arrays.stream(Standing.values())
          .map(Standing::column)
          .collect(Collectors.joining(" ", "# words\noperation ", "\n"));
  private static final String WRITE = "write yes - - yes yes - - hidden yes - hidden hidden\n";
  private static final String READ = "read yes yes exists yes yes yes yes - yes own - -\n";

  private static Rights rights(String text) {
    return Rights.of(text, Set.of("write"), Set.of("read"));
  }

  private static void assertUnfit(String text, String why) {
    assertThatIllegalArgumentException().isThrownBy(() -> rights(text)).withMessageContaining(why);
  }

  @Test
  void cellsAreFoundByOperationAndStanding() {
    Rights rights = rights(HEAD + "\n# more\n" + WRITE + READ);
    assertThat(rights.operations()).containsExactly("write", "read");
    assertThat(rights.of("write", Standing.COORDINATOR)).isEqualTo(Right.YES);
    assertThat(rights.of("read", Standing.CASEWORKER)).isEqualTo(Right.EXISTS);
    assertThat(rights.of("read", Standing.FAMILY_MEMBER)).isEqualTo(Right.OWN);
  }

  @Test
  void refusalsSayWhetherARelationWouldHelp() {
    Rights rights = rights(HEAD + WRITE + READ);
    assertThat(rights.refusal("write", Standing.COORDINATOR)).isEmpty();
    assertThat(rights.refusal("read", Standing.CASEWORKER)).isEmpty();
    assertThat(rights.refusal("write", Standing.CASEWORKER))
        .isEqualTo(Optional.of(ProblemCode.NO_RELATION));
    assertThat(rights.refusal("write", Standing.TEAM_MEMBER))
        .isEqualTo(Optional.of(ProblemCode.NOT_ALLOWED));
    assertThat(rights.refusal("write", Standing.OTHER_FAMILY))
        .isEqualTo(Optional.of(ProblemCode.FAMILY_UNKNOWN));
  }

  @Test
  void aTableThatIsNotWholeIsRefused() {
    assertUnfit(HEAD + WRITE, "no row for [read]");
    assertUnfit(HEAD + WRITE + READ + READ.replace("read", "look"), "no operation [look]");
    assertUnfit(HEAD + WRITE + READ + READ, "two rows");
    assertUnfit(HEAD + WRITE + "read yes\n", "one cell a column");
    assertUnfit(HEAD + WRITE + READ.replace("own", "mine"), "no cell mine");
    assertUnfit(HEAD.replace("manager", "boss") + WRITE + READ, "the columns are");
    assertUnfit(HEAD + WRITE.replace("hidden\n", "own\n") + READ, "changes something");
  }
}
