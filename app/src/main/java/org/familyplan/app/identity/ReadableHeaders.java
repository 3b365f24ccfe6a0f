package org.familyplan.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads all headers and names of parameters once. Spring Security's firewall refuses unfit ones
 * when they are read: here that is the client's mistake (400), further in it would look like ours.
 */
final class ReadableHeaders extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Enumeration<String> names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      Enumeration<String> values = request.getHeaders(names.nextElement());
      while (values.hasMoreElements()) {
        values.nextElement();
      }
    }
    if (request.getQueryString() != null) {
      request.getParameterMap();
    }
    chain.doFilter(request, response);
  }
}
