package org.familyplan.query.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which kinds of decisions rest on which kinds of facts, from {@code decides-on.txt}. */
public final class DecidesOn {
  private final Map<String, Set<String>> decisions = new HashMap<>();

  /** Reads the table. */
  public DecidesOn() {
    text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  private static String text() {
    try (InputStream table = DecidesOn.class.getResourceAsStream("decides-on.txt")) {
      if (table == null) {
        throw new IllegalStateException("decides-on.txt is missing");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] sides = line.split("<-", 2);
    if (sides.length != 2) {
      throw new IllegalStateException("not a line of decides-on.txt: " + line);
    }
    decisions.put(sides[0].strip(), Set.copyOf(Arrays.asList(sides[1].strip().split("\\s+", -1))));
  }

  /** True when decisions of this kind rest on facts of that kind. */
  boolean restsOn(String decision, String fact) {
    return decisions.getOrDefault(fact, Set.of()).contains(decision);
  }

  /** Every kind of fact with the kinds of decisions that rest on it. */
  public Map<String, Set<String>> all() {
    return Map.copyOf(decisions);
  }
}
