package org.familyplan.app.refusals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that must be refused.
 *
 * @param name what is wrong
 * @param headers names and values by turns
 * @param pointer where in the body, or null when the body is not to blame
 */
record Case(
    String name,
    String path,
    byte[] body,
    List<String> headers,
    int status,
    String code,
    @Nullable String pointer) {

  static final List<String> JSON = List.of("Content-Type", "application/json");

  /** A case with a body to blame. */
  static Case of(String name, String path, String body, int status, String code, String pointer) {
    return new Case(name, path, body.getBytes(StandardCharsets.UTF_8), JSON, status, code, pointer);
  }

  Case with(String header, String value) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(header, value));
    return new Case(name, path, body, List.copyOf(all), status, code, pointer);
  }
}
