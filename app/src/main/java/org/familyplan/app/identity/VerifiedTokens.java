package org.familyplan.app.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good: verifying a signature costs as much as half
 * a command, and clients send the same token again and again. A key that the issuer withdraws is
 * honoured that much longer; an expired token is not.
 */
final class VerifiedTokens implements JwtDecoder {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final Cache<String, Jwt> good =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  VerifiedTokens(JwtDecoder decoder, InstantSource clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = good.getIfPresent(token);
    if (known != null && isValidNow(known)) {
      return known;
    }
    good.invalidate(token);
    Jwt verified = decoder.decode(token);
    good.put(token, verified);
    return verified;
  }

  /** True for a token that was found good not long ago and has not run out. */
  boolean knows(String token) {
    Jwt known = good.getIfPresent(token);
    return known != null && isValidNow(known);
  }

  private boolean isValidNow(Jwt token) {
    Instant expires = token.getExpiresAt();
    return expires != null && clock.instant().isBefore(expires);
  }
}
