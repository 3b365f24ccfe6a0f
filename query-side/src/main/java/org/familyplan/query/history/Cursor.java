package org.familyplan.query.history;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.familyplan.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Where a page ended. Opaque to clients, who only hand it back. */
record Cursor(long position) {

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("p" + position).getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads what {@link #text} wrote. Throws a RequestProblem 400 for anything else. */
  static @Nullable Cursor read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      if (plain.matches("p\\d{1,18}")) {
        return new Cursor(Long.parseLong(plain.substring(1)));
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
