package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.familyplan.app.identity.UnfitIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

/** Where callers could not be recognised, or anybody could be anybody, nothing starts. */
class IdentityCheckTest {
  private static final String ISSUER = "familyplan.identity.issuer=https://issuer.example";
  private static final String DEMONSTRATION = "familyplan.identity.demonstration=true";
  private static final String POSTGRES = "familyplan.database.url=jdbc:postgresql://db/familyplan";
  private static final String LOOPBACK = "server.address=127.0.0.1";

  @Test
  void theEmbeddedDefaultRunsTheDemonstrationIssuerOnThisMachine() {
    assertThat(IdentityWiring.settings(environment(LOOPBACK)).demonstrationIssuer()).isTrue();
    assertThatCode(() -> check(LOOPBACK)).doesNotThrowAnyException();
    assertThatCode(() -> check("server.address=::1")).doesNotThrowAnyException();
  }

  @Test
  void aRealIssuerTakesItsPlaceAnywhere() {
    assertThat(IdentityWiring.settings(environment(ISSUER)).demonstrationIssuer()).isFalse();
    assertThatCode(() -> check(ISSUER, "server.address=0.0.0.0")).doesNotThrowAnyException();
    assertThatCode(() -> check(ISSUER, POSTGRES, "familyplan.mode=production"))
        .doesNotThrowAnyException();
  }

  @Test
  void aDatabaseElsewhereWantsToBeTold() {
    assertRefused("Nobody could be recognised", LOOPBACK, POSTGRES);
    assertThatCode(() -> check(LOOPBACK, POSTGRES, DEMONSTRATION)).doesNotThrowAnyException();
  }

  @Test
  void productionNeedsARealIssuer() {
    assertRefused("Nobody could be recognised", LOOPBACK, "familyplan.mode=production");
    assertRefused("in production", LOOPBACK, DEMONSTRATION, "familyplan.mode=production");
  }

  @Test
  void neitherIsRefused() {
    assertRefused(
        "Nobody could be recognised", LOOPBACK, "familyplan.identity.demonstration=false");
  }

  @Test
  void bothAreRefused() {
    assertRefused("beside a real issuer", LOOPBACK, ISSUER, DEMONSTRATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", " "})
  void theDemonstrationIssuerStaysOnThisMachine(String address) {
    assertRefused("server.address", "server.address=" + address);
  }

  @Test
  void itStaysThereAlsoWhenNoAddressIsSaidOrAnotherPortIsOpened() {
    assertRefused("server.address", "familyplan.role=all");
    assertRefused("management.server.address", LOOPBACK, "management.server.port=9000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://issuer.example", "issuer.example", "ftp://issuer.example", "a b"})
  void anIssuerIsReachedSafely(String issuer) {
    assertRefused("familyplan.identity.issuer", "familyplan.identity.issuer=" + issuer);
  }

  @Test
  void theServiceSaysSoAndOpensNothing(@TempDir Path home) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(FamilyPlanApplication.class)
                    .run("--server.address=0.0.0.0", "--familyplan.home=" + home.resolve("home")))
        .isInstanceOf(UnfitIdentity.class);
    assertThat(Files.exists(home.resolve("home"))).isFalse();
  }

  @Test
  void theRefusalIsASentence() {
    assertThat(new RefusedStart().analyze(new IllegalStateException(new UnfitIdentity("No."))))
        .extracting(analysis -> analysis.getDescription())
        .isEqualTo("No.");
  }

  private static void assertRefused(String reason, String... properties) {
    assertThatThrownBy(() -> check(properties))
        .isInstanceOf(UnfitIdentity.class)
        .hasMessageContaining(reason);
  }

  private static void check(String... properties) {
    MockEnvironment environment = environment(properties);
    new IdentityCheck(IdentityWiring.settings(environment), environment).check();
  }

  private static MockEnvironment environment(String... properties) {
    MockEnvironment environment = new MockEnvironment();
    for (String each : properties) {
      int equals = each.indexOf('=');
      environment.setProperty(each.substring(0, equals), each.substring(equals + 1));
    }
    return environment;
  }
}
