package org.familyplan.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shortest text that a simple pattern allows: characters and classes of characters, repeated or
 * not.
 */
final class PatternSample {
  private static final Pattern PART =
      Pattern.compile("(\\[[^\\]]+]|\\\\.|[^\\[\\\\{}*+?])(\\{(\\d+)(,\\d*)?}|[*+?])?");

  private PatternSample() {}

  /** Throws IllegalArgumentException for a pattern that is not simple. */
  static String of(String regex) {
    StringBuilder text = new StringBuilder();
    Matcher part = PART.matcher(regex);
    while (part.find()) {
      String times = part.group(3);
      text.append(character(part.group(1)).repeat(times == null ? 1 : Integer.parseInt(times)));
    }
    if (!text.toString().matches(regex)) {
      throw new IllegalArgumentException("add a text for " + regex + " to the samples");
    }
    return text.toString();
  }

  private static String character(String part) {
    return switch (part) {
      case "\\d" -> "1";
      case "\\w" -> "a";
      default -> part.startsWith("[") ? part.substring(1, 2) : part.substring(part.length() - 1);
    };
  }
}
