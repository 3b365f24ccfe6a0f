package org.familyplan.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.familyplan.app.limits.RateLimits;
import org.familyplan.app.limits.Verdict;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever sends too much, once it is known who that is. */
final class RateFilter extends OncePerRequestFilter {
  private final RateLimits limits;

  RateFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Verdict verdict =
        SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller caller
            ? limits.ofClient(caller.client())
            : limits.ofAddress(request.getRemoteAddr());
    verdict.tell(response);
    if (verdict.taken()) {
      chain.doFilter(request, response);
    } else {
      Refusals.write(response, verdict.problem());
    }
  }
}
