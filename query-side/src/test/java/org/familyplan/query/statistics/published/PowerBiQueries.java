package org.familyplan.query.statistics.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of {@code docs/analyst/power-bi.md}. */
final class PowerBiQueries {
  /** Table by municipality. */
  static final String STATUS_BY_MUNICIPALITY = block(1);

  private PowerBiQueries() {}

  /** The SQL block of this number on the page, from 1. */
  private static String block(int number) {
    try {
      String page = Files.readString(Path.of("..", "docs", "analyst", "power-bi.md"));
      Matcher blocks = Pattern.compile("```sql\n-- star\n(.*?)```", Pattern.DOTALL).matcher(page);
      for (int each = 0; each < number; each++) {
        if (!blocks.find()) {
          throw new IllegalStateException("no SQL block " + number);
        }
      }
      return blocks.group(1).strip().replaceFirst(";$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
