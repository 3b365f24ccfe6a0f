package org.familyplan.command.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;

/** Text in the making. What people wrote stands in quotes of its own and cannot pass for ours. */
final class Markdown {
  /** Stands where something was erased. */
  static final String ERASED = "(slettet)";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

  private final StringBuilder text = new StringBuilder();

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** A heading; level 1 is the title. */
  Markdown heading(int level, String heading) {
    return block("#".repeat(level) + " " + plain(heading));
  }

  /** A paragraph of ours. */
  Markdown paragraph(String paragraph) {
    return block(paragraph);
  }

  /** A point of a list, after which the next paragraph is no longer part of it. */
  Markdown point(String point) {
    text.append("- ").append(point).append('\n');
    return this;
  }

  /** Ends a list. */
  Markdown endOfList() {
    text.append('\n');
    return this;
  }

  /** What somebody wrote, under a label; nothing when nobody wrote it. */
  Markdown quote(String label, @Nullable Personal<String> said) {
    if (said == null) {
      return this;
    }
    String words = said.known().orElse(ERASED);
    String lines = words.strip().lines().map(Markdown::quoted).collect(Collectors.joining("\n"));
    return block(label + ":\n\n" + lines);
  }

  private static String quoted(String line) {
    return line.isBlank() ? ">" : "> " + line;
  }

  private Markdown block(String block) {
    text.append(block).append("\n\n");
    return this;
  }

  /** A name or number inside a line of ours: one line, its markup shown as it is. */
  static String plain(String value) {
    return value.strip().replaceAll("\\R", " ").replaceAll("([\\\\`*_#<>\\[\\]|])", "\\\\$1");
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
