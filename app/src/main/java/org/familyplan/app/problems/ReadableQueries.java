package org.familyplan.app.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a URL that is too long, and a query string that cannot be read, before anybody asks for a
 * parameter: it holds too many, a name is missing, or an escape is broken or not UTF-8.
 */
public final class ReadableQueries extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Characters of path and query. */
  public static final int MAX_URL = 4096;

  /** More than any operation has; the server's own bound is the same. */
  public static final int MAX_PARAMETERS = 50;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > MAX_URL) {
      refuse(response, ProblemCode.URL_LENGTH);
    } else if (!isReadable(query)) {
      refuse(response, ProblemCode.PARAMETER);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
    SafeHeaders.in(response);
    response.setStatus(code.status());
    response.setContentType("application/problem+json");
    response.getOutputStream().write(Problems.bytes(code.problem()));
  }

  static boolean isReadable(@Nullable String query) {
    if (query == null) {
      return true;
    }
    String[] pairs = query.split("&", -1);
    if (pairs.length > MAX_PARAMETERS) {
      return false;
    }
    for (String pair : pairs) {
      if (pair.startsWith("=") || !isUtf8(pair)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int index = 0; index < text.length(); index++) {
      int value = text.charAt(index);
      if (value == '%') {
        value = escaped(text, index + 1);
        index += 2;
      }
      if (value < 0) {
        return false;
      }
      bytes.write(value);
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The byte behind an escape, or -1. */
  private static int escaped(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
