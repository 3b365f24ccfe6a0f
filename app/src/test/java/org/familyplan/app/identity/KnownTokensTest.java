package org.familyplan.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> NO_ROLE = List.of();
  private Instant now = NOON;
  private int verified;
  private final KnownTokens tokens = new KnownTokens(this::verify, () -> now);

  private Jwt verify(String token) {
    verified++;
    if (token.equals("bad") || !now.isBefore(NOON.plusSeconds(30))) {
      throw new BadJwtException("no");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("karen.holm")
        .claim("azp", "nexus")
        .claim("municipality", "360")
        .claim("roles", List.of("CASEWORKER", "MANAGER"))
        .claim("departments", List.of("JOB_CENTRE"))
        .expiresAt(NOON.plusSeconds(30))
        .build();
  }

  @Test
  void aGoodTokenIsVerifiedOnce() {
    assertThat(tokens.knows("good")).isFalse();
    assertThat(tokens.caller("good", NO_ROLE).getPrincipal())
        .isEqualTo(new EmployeeId("karen.holm"));
    assertThat(tokens.caller("good", NO_ROLE).getPrincipal())
        .isEqualTo(new EmployeeId("karen.holm"));
    assertThat(verified).isEqualTo(1);
    assertThat(tokens.knows("good")).isTrue();
  }

  @Test
  void eachRoleOfATokenIsAnotherCaller() {
    assertThat(authority("MANAGER")).isEqualTo("ROLE_MANAGER");
    assertThat(authority("CASEWORKER")).isEqualTo("ROLE_CASEWORKER");
    assertThat(verified).isEqualTo(1);
    assertThatThrownBy(() -> authority("AUDITOR")).isInstanceOf(RequestProblem.class);
    assertThatThrownBy(() -> authority("AUDITOR")).isInstanceOf(RequestProblem.class);
  }

  private String authority(String actingAs) {
    return tokens.caller("good", List.of(actingAs)).getAuthorities().iterator().next().toString();
  }

  @Test
  void aBadTokenIsNeverRemembered() {
    assertThatThrownBy(() -> tokens.caller("bad", NO_ROLE)).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.caller("bad", NO_ROLE)).isInstanceOf(BadJwtException.class);
    assertThat(verified).isEqualTo(2);
    assertThat(tokens.knows("bad")).isFalse();
  }

  @Test
  void aTokenThatHasRunOutIsNotHonouredFromMemory() {
    tokens.caller("good", NO_ROLE);
    now = NOON.plusSeconds(30);
    assertThat(tokens.knows("good")).isFalse();
    assertThatThrownBy(() -> tokens.caller("good", NO_ROLE)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void anotherTokenIsAnotherToken() {
    tokens.caller("good", NO_ROLE);
    assertThat(tokens.knows("goo")).isFalse();
    assertThat(tokens.knows("good ")).isFalse();
  }
}
