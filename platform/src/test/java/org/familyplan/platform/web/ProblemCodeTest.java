package org.familyplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
  @Test
  void aCodeIsListedOnceWithItsStatusAndASentence() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code)).doesNotHaveDuplicates();
    assertThat(ProblemCode.values())
        .allSatisfy(
            each -> {
              assertThat(each.code()).matches("[a-z]+(-[a-z]+)*\\.[a-z-]+");
              assertThat(each.sentence()).endsWith(".");
              assertThat(ProblemCode.with(each.status())).contains(each);
            });
  }

  @Test
  void aProblemOfACodeSaysItsSentence() {
    RequestProblem problem = ProblemCode.METHOD.problem();
    assertThat(problem.status()).isEqualTo(405);
    assertThat(problem.code()).isEqualTo("request.method");
    assertThat(problem.detail()).isEqualTo(ProblemCode.METHOD.sentence());
  }
}
