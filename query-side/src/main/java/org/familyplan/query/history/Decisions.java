package org.familyplan.query.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which entries order or decide something, from {@code decisions.txt}. */
final class Decisions {
  /** Their logical names. */
  static final List<String> NAMES =
      text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

  private Decisions() {}

  private static String text() {
    try (InputStream list = Decisions.class.getResourceAsStream("decisions.txt")) {
      if (list == null) {
        throw new IllegalStateException("decisions.txt is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
