package org.familyplan.app.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.familyplan.platform.web.RequestProblem;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers for a minute which tokens were found good and whose they are: verifying a signature
 * costs as much as half a command, and clients send the same token again and again. A key that the
 * issuer withdraws is honoured that much longer; an expired token is not.
 */
final class KnownTokens {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final Cache<String, Good> good =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /** A good token, and who acts with it: one caller for each role that was asked for. */
  private record Good(Jwt token, Map<List<String>, KnownCaller> callers) {
    KnownCaller caller(List<String> actingAs) {
      return callers.computeIfAbsent(actingAs, role -> new KnownCaller(Claims.actor(token, role)));
    }
  }

  KnownTokens(JwtDecoder decoder, InstantSource clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  /**
   * Who acts with a token.
   *
   * @param actingAs values of the header Acting-As
   * @throws JwtException when the token is not good
   * @throws RequestProblem 403 when its claims do not say who acts, or the header asks for more
   */
  KnownCaller caller(String token, List<String> actingAs) {
    Good known = good.getIfPresent(token);
    if (known == null || !isValidNow(known)) {
      good.invalidate(token);
      known = new Good(decoder.decode(token), new ConcurrentHashMap<>());
      good.put(token, known);
    }
    return known.caller(actingAs);
  }

  /** True for a token that was found good not long ago and has not run out. */
  boolean knows(String token) {
    Good known = good.getIfPresent(token);
    return known != null && isValidNow(known);
  }

  private boolean isValidNow(Good known) {
    Instant expires = known.token().getExpiresAt();
    return expires != null && clock.instant().isBefore(expires);
  }
}
