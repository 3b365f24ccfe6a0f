package org.familyplan.query.statistics.format.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG; whatever it is given as text stays text. */
final class Svg {
  /** How a line of text stands to its point. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final String hatching;

  /**
   * Nothing drawn yet.
   *
   * @param hatching id of the pattern for what is hidden
   */
  Svg(String hatching) {
    this.hatching = hatching;
  }

  Svg rect(Box box, String fill) {
    return rect(box, fill, "");
  }

  Svg framed(Box box, String fill, String stroke, double width) {
    return rect(box, fill, " stroke=\"" + stroke + "\" stroke-width=\"" + number(width) + "\"");
  }

  /** An area whose content is hidden. */
  Svg hatched(Box box) {
    return rect(box, "url(#" + hatching + ")", " stroke=\"" + Ink.RULE + "\"");
  }

  private Svg rect(Box box, String fill, String more) {
    out.append("<rect x=\"").append(number(box.x()));
    out.append("\" y=\"").append(number(box.y()));
    out.append("\" width=\"").append(number(box.width()));
    out.append("\" height=\"").append(number(box.height()));
    out.append("\" fill=\"").append(fill).append('"').append(more).append("/>\n");
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String colour) {
    out.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
    out.append('L').append(number(x2)).append(' ').append(number(y2));
    out.append("\" stroke=\"").append(colour).append("\" fill=\"none\"/>\n");
    return this;
  }

  /**
   * A mark on a point, with a light rim that keeps it apart from what is below.
   *
   * @param kind which shape and colour, from 0
   * @param radius of the circle that it fills
   */
  Svg mark(int kind, double x, double y, double radius) {
    out.append("<path d=\"").append(Mark.values()[kind].path(x, y, radius));
    out.append("\" fill=\"").append(Mark.values()[kind].colour());
    out.append("\" stroke=\"").append(Ink.PAPER).append("\" stroke-width=\"1.5\"/>\n");
    return this;
  }

  Svg text(double x, double y, Type type, Anchor anchor, String text) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" font-size=\"").append(number(type.size()));
    out.append("\" fill=\"").append(type.colour()).append('"');
    if (type.bold()) {
      out.append(" font-weight=\"600\"");
    }
    if (anchor != Anchor.START) {
      out.append(" text-anchor=\"").append(anchor.word).append('"');
    }
    out.append('>').append(escaped(text)).append("</text>\n");
    return this;
  }

  /** What belongs together, with the words that a pointer resting on it brings up. */
  Svg group(String title, Runnable content) {
    out.append("<g><title>").append(escaped(title)).append("</title>\n");
    content.run();
    out.append("</g>\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(each -> safe.append(escaped(each)));
    return safe.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> isXml(character) ? Character.toString(character) : "\ufffd";
    };
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xd7ff)
        || (character >= 0xe000 && character <= 0xfffd)
        || character >= 0x10000;
  }
}
