package org.familyplan.query.statistics.format.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How text is set. Widths are estimated, a little too wide, since nobody knows the reader's fonts.
 *
 * @param size of the letters, in units of the drawing
 */
record Type(double size, boolean bold, String colour) {
  static final Type TITLE = new Type(20, true, Ink.TEXT);
  static final Type LEAD = new Type(13, false, Ink.SOFT);
  static final Type LABEL = new Type(13, false, Ink.TEXT);
  static final Type STRONG = new Type(13, true, Ink.TEXT);
  static final Type SMALL = new Type(11.5, false, Ink.SOFT);

  private static final double SLACK = 1.1;
  private static final String NARROW = "iIjl.,:;|!'`()[]{} ftr\u00a0-/";
  private static final String WIDE = "mwMWæÆ%@…—";

  Type in(String other) {
    return new Type(size, bold, other);
  }

  double leading() {
    return Math.ceil(size * 1.3);
  }

  double width(String text) {
    double ems = text.codePoints().mapToDouble(Type::ems).sum();
    return ems * size * SLACK * (bold ? 1.06 : 1);
  }

  private static double ems(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 0.3;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 0.86;
    }
    return Character.isUpperCase(character) ? 0.68 : 0.53;
  }

  /** The text in lines that are no wider; what is left over after the last line ends with dots. */
  List<String> wrap(String text, double width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("[ \\n]+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) > width) {
        wrapped.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    wrapped.add(line);
    if (wrapped.size() > lines) {
      String rest = String.join(" ", wrapped.subList(lines - 1, wrapped.size()));
      wrapped = new ArrayList<>(wrapped.subList(0, lines - 1));
      wrapped.add(rest);
    }
    wrapped.replaceAll(each -> cut(each, width));
    return wrapped;
  }

  private String cut(String line, double width) {
    String kept = line;
    while (width(kept) > width && kept.length() > 2) {
      kept = kept.substring(0, kept.length() - 2).stripTrailing() + "…";
    }
    return kept;
  }
}
