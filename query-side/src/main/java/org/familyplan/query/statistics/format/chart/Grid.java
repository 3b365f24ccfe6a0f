package org.familyplan.query.statistics.format.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.format.Words;

/** A grid of two attributes; the darker a field, the more. Sums stand apart and are not shaded. */
final class Grid implements Drawing {
  private static final double MOST_LABEL = 210;
  private static final double LEAST_FIELD = 72;
  private static final double MOST_FIELD = 128;
  private static final double HIGH = 46;
  private static final double APART = 8;
  private static final int HEAD_LINES = 3;

  /**
   * A field.
   *
   * @param main what decides the shade
   * @param besides below it in small letters, or the empty text
   * @param framed true where row and column say the same
   */
  record Field(Shown main, String besides, boolean framed) {}

  /**
   * What the grid is of.
   *
   * @param down name of what runs down
   * @param across name of what runs across
   * @param rows words of the rows, the sum last
   * @param columns words of the columns, the sum last
   * @param fields row by row
   */
  record Sheet(
      String down,
      String across,
      List<String> rows,
      List<String> columns,
      List<List<Field>> fields) {}

  private final Sheet sheet;
  private final Content content;
  private final Words words;
  private final String intro;
  private final double low;
  private final double high;

  Grid(Sheet sheet, Content content, Words words, String intro) {
    this.sheet = sheet;
    this.content = content;
    this.words = words;
    this.intro = intro;
    this.low = content == Content.MEAN ? inner().min().orElse(0) : 0;
    this.high = inner().max().orElse(0);
  }

  /** What stands in the fields that are no sums. */
  private DoubleStream inner() {
    return sheet.fields().subList(0, sheet.rows().size() - 1).stream()
        .flatMap(each -> each.subList(0, sheet.columns().size() - 1).stream())
        .map(Field::main)
        .filter(each -> each instanceof Shown.Figure)
        .mapToDouble(each -> ((Shown.Figure) each).number().doubleValue());
  }

  @Override
  public double least() {
    return labels() + sheet.columns().size() * leastField() + APART;
  }

  private double labels() {
    double widest = sheet.rows().stream().mapToDouble(Type.STRONG::width).max().orElse(0);
    double name = Type.STRONG.width(sheet.down());
    return Math.min(MOST_LABEL, Math.max(widest, name)) + 14;
  }

  /** So that no word of a column is cut. */
  private double leastField() {
    double longest =
        sheet.columns().stream()
            .flatMap(each -> Arrays.stream(each.split(" ")))
            .mapToDouble(Type.LABEL::width)
            .max()
            .orElse(0);
    return Math.clamp(longest + 10, LEAST_FIELD, MOST_FIELD);
  }

  private double field(double width) {
    return Math.clamp(
        (width - labels() - APART) / sheet.columns().size(), leastField(), MOST_FIELD);
  }

  private List<String> head(String label, double field) {
    return Type.LABEL.wrap(label, field - 8, HEAD_LINES);
  }

  private double headHeight(double width) {
    int lines =
        sheet.columns().stream().mapToInt(each -> head(each, field(width)).size()).max().orElse(1);
    int below = Type.STRONG.wrap(sheet.down(), labels() - 14, 2).size();
    return Math.max(lines, below) * Type.LABEL.leading() + Type.STRONG.leading() + 12;
  }

  @Override
  public double height(double width) {
    return headHeight(width) + sheet.rows().size() * HIGH + APART;
  }

  @Override
  public void draw(Svg svg, Box box) {
    double field = field(box.width());
    double left = box.x() + labels();
    double top = box.y() + headHeight(box.width());
    svg.text(left, box.y() + 13, Type.STRONG, Svg.Anchor.START, sheet.across() + "\u00a0\u2192");
    List<String> name = Type.STRONG.wrap(sheet.down() + "\u00a0\u2193", labels() - 14, 2);
    below(svg, name, Type.STRONG, Svg.Anchor.END, left - 14, top - 10);
    for (int column = 0; column < sheet.columns().size(); column++) {
      double x = left + column * field + apart(column, sheet.columns()) + field / 2;
      List<String> lines = head(sheet.columns().get(column), field);
      below(svg, lines, Type.LABEL, Svg.Anchor.MIDDLE, x, top - 10);
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      double y = top + row * HIGH + apart(row, sheet.rows());
      List<String> lines = Type.LABEL.wrap(sheet.rows().get(row), labels() - 14, 3);
      double last = y + HIGH / 2 + 4.5 + (lines.size() - 1) * Type.LABEL.leading() / 2;
      below(svg, lines, Type.LABEL, Svg.Anchor.END, left - 14, last);
      for (int column = 0; column < sheet.columns().size(); column++) {
        double x = left + column * field + apart(column, sheet.columns());
        field(svg, row, column, new Box(x + 1.5, y + 1.5, field - 3, HIGH - 3));
      }
    }
  }

  private static double apart(int index, List<String> labels) {
    return index == labels.size() - 1 ? APART : 0;
  }

  /** Lines of which the last one stands here. */
  private static void below(
      Svg svg, List<String> lines, Type type, Svg.Anchor anchor, double x, double last) {
    double y = last - (lines.size() - 1) * type.leading();
    for (String line : lines) {
      svg.text(x, y, type, anchor, line);
      y += type.leading();
    }
  }

  private void field(Svg svg, int row, int column, Box box) {
    Field field = sheet.fields().get(row).get(column);
    boolean sum = row == sheet.rows().size() - 1 || column == sheet.columns().size() - 1;
    String title = sheet.rows().get(row) + " \u2192 " + sheet.columns().get(column);
    svg.group(
        title + ": " + said(field),
        () -> {
          if (field.main().equals(Shown.HIDDEN)) {
            svg.hatched(box);
            Box patch = new Box(box.middle() - 14, box.y() + HIGH / 2 - 13, 28, 20);
            svg.rect(patch, Ink.PAPER);
            centred(svg, box, Type.STRONG, words.say("hidden.symbol"));
            return;
          }
          String ground = sum ? Ink.PAPER : shade(field.main());
          svg.framed(box, ground, sum ? Ink.FAINT : ground, 1);
          if (field.framed()) {
            svg.framed(
                new Box(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2),
                "none",
                Ink.TEXT,
                1.6);
          }
          figures(svg, box, field, Ink.on(ground));
        });
  }

  private String shade(Shown shown) {
    if (!(shown instanceof Shown.Figure(BigDecimal number))) {
      return Ink.PAPER;
    }
    return high <= low ? Ink.shade(0) : Ink.shade((number.doubleValue() - low) / (high - low));
  }

  private void figures(Svg svg, Box box, Field field, String colour) {
    String main = words.shown(field.main(), content);
    if (field.besides().isEmpty()) {
      centred(svg, box, Type.STRONG.in(colour), main);
    } else {
      double y = box.y() + HIGH / 2 - 4;
      svg.text(box.middle(), y, Type.STRONG.in(colour), Svg.Anchor.MIDDLE, main);
      svg.text(box.middle(), y + 15, Type.SMALL.in(colour), Svg.Anchor.MIDDLE, field.besides());
    }
  }

  private static void centred(Svg svg, Box box, Type type, String text) {
    svg.text(box.middle(), box.y() + HIGH / 2 + 3, type, Svg.Anchor.MIDDLE, text);
  }

  private String said(Field field) {
    if (field.main().equals(Shown.HIDDEN)) {
      return words.say("hidden");
    }
    String main = words.shown(field.main(), content);
    return field.besides().isEmpty() ? main : main + " (" + field.besides() + ")";
  }

  @Override
  public List<String> alternative() {
    List<String> said = new ArrayList<>(List.of(intro));
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<Field> fields = sheet.fields().get(row);
      List<String> parts = new ArrayList<>();
      for (int column = 0; column < fields.size(); column++) {
        parts.add(sheet.columns().get(column) + ": " + said(fields.get(column)));
      }
      said.add(
          parts.stream()
              .collect(Collectors.joining("; ", sheet.rows().get(row) + " \u2013 ", ".")));
    }
    return said;
  }

  @Override
  public List<String> notes() {
    boolean framed = sheet.fields().stream().flatMap(List::stream).anyMatch(Field::framed);
    return framed ? List.of(words.say("chart.unchanged")) : List.of();
  }
}
