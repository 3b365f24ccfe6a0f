package org.familyplan.app.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers that keep browsers at a distance, where Spring Security was not reached. */
final class SafeHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private SafeHeaders() {}

  /** Adds those that are not there yet. */
  static void in(HttpServletResponse response) {
    ALL.forEach(
        (name, value) -> {
          if (!response.containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
  }
}
