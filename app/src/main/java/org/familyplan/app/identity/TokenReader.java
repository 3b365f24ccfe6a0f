package org.familyplan.app.identity;

import com.nimbusds.jose.KeySourceException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Checks a request's token and reads from it, and from the header Acting-As, who acts. */
final class TokenReader implements AuthenticationManagerResolver<HttpServletRequest> {
  /** Header that picks one of the token's roles. */
  static final String ACTING_AS = "Acting-As";

  private static final Logger LOG = LoggerFactory.getLogger(TokenReader.class);

  private final KnownTokens tokens;

  TokenReader(KnownTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public AuthenticationManager resolve(HttpServletRequest request) {
    List<String> actingAs = Collections.list(request.getHeaders(ACTING_AS));
    return presented -> caller((BearerTokenAuthenticationToken) presented, actingAs);
  }

  private Authentication caller(BearerTokenAuthenticationToken presented, List<String> actingAs) {
    try {
      return tokens.caller(presented.getToken(), actingAs);
    } catch (RequestProblem problem) {
      throw new UnknownCaller(problem);
    } catch (JwtDecoderInitializationException e) {
      throw new UnknownCaller(unavailable(e));
    } catch (JwtException e) {
      throw new UnknownCaller(problem(e));
    }
  }

  /** Why a token is not good enough is no business of whoever holds it. */
  private static RequestProblem problem(JwtException failure) {
    return failure.getCause() instanceof KeySourceException
        ? unavailable(failure)
        : ProblemCode.TOKEN_INVALID.problem();
  }

  private static RequestProblem unavailable(RuntimeException e) {
    LOG.warn("the issuer of tokens cannot be reached", e);
    ProblemCode code = ProblemCode.ISSUER_UNAVAILABLE;
    return RequestProblem.retryLater(code.status(), code.code(), code.sentence(), 5);
  }
}
