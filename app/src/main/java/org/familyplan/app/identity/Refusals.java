package org.familyplan.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.familyplan.app.limits.RateLimits;
import org.familyplan.app.limits.Verdict;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers with a problem and a challenge (RFC 6750) whom the service does not let in. */
final class Refusals
    implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

  private final RateLimits limits;

  Refusals(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean nothingPresented = failure instanceof AuthenticationCredentialsNotFoundException;
    write(
        response,
        nothingPresented
            ? ProblemCode.TOKEN_MISSING.problem()
            : ProblemCode.TOKEN_INVALID.problem());
  }

  /** A bad token is no client's: it counts for the address that it comes from. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Verdict verdict = limits.ofAddress(request.getRemoteAddr());
    verdict.tell(response);
    write(response, verdict.taken() ? problem(failure) : verdict.problem());
  }

  private static RequestProblem problem(AuthenticationException failure) {
    return failure instanceof UnknownCaller unknown
        ? unknown.problem()
        : ProblemCode.TOKEN_INVALID.problem();
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    write(response, ProblemCode.ROLE.problem());
  }

  static void write(HttpServletResponse response, RequestProblem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String challenge = challenge(problem);
    if (challenge != null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    if (problem.retryAfter() != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
    }
    response.getOutputStream().write(Problems.bytes(problem));
  }

  private static @Nullable String challenge(RequestProblem problem) {
    if (problem.code().equals(ProblemCode.TOKEN_MISSING.code())) {
      return "Bearer";
    }
    return switch (problem.status()) {
      case 401 -> "Bearer error=\"invalid_token\"";
      case 403 -> "Bearer error=\"insufficient_scope\"";
      default -> null;
    };
  }
}
