package org.familyplan.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private Instant now = NOON;
  private int verified;
  private final VerifiedTokens tokens = new VerifiedTokens(this::verify, () -> now);

  private Jwt verify(String token) {
    verified++;
    if (token.equals("bad") || !now.isBefore(NOON.plusSeconds(30))) {
      throw new BadJwtException("no");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("karen.holm")
        .expiresAt(NOON.plusSeconds(30))
        .build();
  }

  @Test
  void aGoodTokenIsVerifiedOnce() {
    assertThat(tokens.knows("good")).isFalse();
    assertThat(tokens.decode("good").getSubject()).isEqualTo("karen.holm");
    assertThat(tokens.decode("good").getSubject()).isEqualTo("karen.holm");
    assertThat(verified).isEqualTo(1);
    assertThat(tokens.knows("good")).isTrue();
  }

  @Test
  void aBadTokenIsNeverRemembered() {
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThat(verified).isEqualTo(2);
    assertThat(tokens.knows("bad")).isFalse();
  }

  @Test
  void aTokenThatHasRunOutIsNotHonouredFromMemory() {
    tokens.decode("good");
    now = NOON.plusSeconds(30);
    assertThat(tokens.knows("good")).isFalse();
    assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void anotherTokenIsAnotherToken() {
    tokens.decode("good");
    assertThat(tokens.knows("goo")).isFalse();
    assertThat(tokens.knows("good ")).isFalse();
  }
}
