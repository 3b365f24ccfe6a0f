package org.familyplan.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.familyplan.platform.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAtTest {
  private static final Instant NOW = Instant.parse("2015-02-02T10:00:00Z");

  @Test
  void nothingSaidMeansNow() {
    assertThat(KnownAt.of(null, NOW)).isEqualTo(NOW);
  }

  @Test
  void aDayMeansItsEndInDenmark() {
    assertThat(KnownAt.of("2015-02-01", NOW))
        .isEqualTo(Instant.parse("2015-02-01T22:59:59.999999Z"));
    assertThat(KnownAt.of("2014-07-01", NOW))
        .isEqualTo(Instant.parse("2014-07-01T21:59:59.999999Z"));
  }

  @Test
  void todayMeansNow() {
    assertThat(KnownAt.of("2015-02-02", NOW)).isEqualTo(NOW);
  }

  @Test
  void anInstantMeansItself() {
    assertThat(KnownAt.of("2015-02-02T11:00:00+01:00", NOW)).isEqualTo(NOW);
    assertThat(KnownAt.of("2014-07-01T08:30:00Z", NOW))
        .isEqualTo(Instant.parse("2014-07-01T08:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-02-03", "2015-02-02T10:00:00.000001Z"})
  void theFutureIsNotKnown(String future) {
    assertThatThrownBy(() -> KnownAt.of(future, NOW))
        .isInstanceOfSatisfying(
            RequestProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.code()).isEqualTo("request.known-at");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2015-02-30", "2015-02-02T10:00:00", "2015"})
  void anythingElseCannotBeRead(String said) {
    assertThatThrownBy(() -> KnownAt.of(said, NOW))
        .isInstanceOfSatisfying(
            RequestProblem.class,
            problem -> assertThat(problem.code()).isEqualTo("request.parameter"));
  }
}
