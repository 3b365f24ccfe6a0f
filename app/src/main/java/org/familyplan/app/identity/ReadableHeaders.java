package org.familyplan.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads all headers and names of parameters once. Spring Security's firewall refuses unfit ones
 * when they are read, and Spring's router cannot bear a Content-Type with a wildcard: here that is
 * the client's mistake, further in it would look like ours.
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
    if (isAnyType(request.getContentType())) {
      Refusals.write(response, ProblemCode.MEDIA_TYPE.problem());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isAnyType(@Nullable String type) {
    try {
      return type != null && !MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException e) {
      return false; // a route that wants a body says so
    }
  }
}
