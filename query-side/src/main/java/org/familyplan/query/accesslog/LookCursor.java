package org.familyplan.query.accesslog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Where a page of looks ended. Opaque to clients, who only hand it back. */
final class LookCursor {
  private LookCursor() {}

  static String text(long number) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("a" + number).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads what {@link #text} wrote. Throws a RequestProblem 400 for anything else. */
  static @Nullable Long read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      if (plain.matches("a\\d{1,18}")) {
        return Long.valueOf(plain.substring(1));
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static RequestProblem malformed() {
    return RequestProblem.of(400, "request.cursor", "this is no cursor of ours");
  }
}
