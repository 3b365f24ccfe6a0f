package org.familyplan.query.statistics.format.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.format.Words;

/** Horizontal bars of equal length, each divided into shares; what is hidden stays one piece. */
final class Stacks implements Drawing {
  private static final double THICK = 26;
  private static final double GAP = 10;
  private static final double MOST_LABEL = 240;
  private static final double SWATCH = 12;
  private static final double AFTER_LEGEND = 12;
  private static final double TOTAL_GAP = 8;

  /**
   * A share.
   *
   * @param count how many
   * @param percent how many of the bar's
   */
  record Piece(String label, Shown count, Shown percent, String colour) {}

  /**
   * A bar.
   *
   * @param base how many it stands for
   */
  record Row(String label, Shown base, List<Piece> pieces, boolean strong) {}

  private final List<Row> rows;
  private final Words words;
  private final String intro;

  Stacks(List<Row> rows, Words words, String intro) {
    this.rows = List.copyOf(rows);
    this.words = words;
    this.intro = intro;
  }

  @Override
  public double least() {
    return labels() + bases() + 420;
  }

  private double labels() {
    double widest =
        rows.stream().mapToDouble(each -> Type.STRONG.width(each.label())).max().orElse(0);
    return Math.min(MOST_LABEL, widest) + 14;
  }

  private double bases() {
    return rows.stream().mapToDouble(each -> Type.LEAD.width(base(each))).max().orElse(0) + 14;
  }

  private String base(Row row) {
    return row.base().equals(Shown.HIDDEN)
        ? words.say("chart.nHidden")
        : words.say("chart.n", words.shown(row.base(), Content.COUNT));
  }

  private static Type type(Row row) {
    return row.strong() ? Type.STRONG : Type.LABEL;
  }

  private List<String> lines(Row row) {
    return type(row).wrap(row.label(), labels() - 14, 3);
  }

  private double high(Row row) {
    return Math.max(THICK, lines(row).size() * Type.LABEL.leading()) + GAP + above(row);
  }

  private static double above(Row row) {
    return row.strong() ? TOTAL_GAP : 0;
  }

  @Override
  public double height(double width) {
    return legend(width).size() * (SWATCH + 10)
        + AFTER_LEGEND
        + rows.stream().mapToDouble(this::high).sum();
  }

  private record Key(String label, String colour, boolean hidden) {
    double width() {
      return SWATCH + 6 + Type.LABEL.width(label) + 20;
    }
  }

  /** The legend in lines. */
  private List<List<Key>> legend(double width) {
    List<Key> keys = new ArrayList<>();
    rows.getFirst().pieces().forEach(each -> keys.add(new Key(each.label(), each.colour(), false)));
    if (rows.stream().anyMatch(Stacks::hides)) {
      keys.add(new Key(words.say("hidden"), "", true));
    }
    List<List<Key>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    double used = 0;
    for (Key key : keys) {
      if (used > 0 && used + key.width() > width) {
        lines.add(new ArrayList<>());
        used = 0;
      }
      lines.getLast().add(key);
      used += key.width();
    }
    return lines;
  }

  private static boolean hides(Row row) {
    return row.pieces().stream().anyMatch(each -> each.count().equals(Shown.HIDDEN));
  }

  @Override
  public void draw(Svg svg, Box box) {
    double y = box.y();
    for (List<Key> line : legend(box.width())) {
      double x = box.x();
      for (Key key : line) {
        key(svg, key, x, y);
        x += key.width();
      }
      y += SWATCH + 10;
    }
    y += AFTER_LEGEND;
    for (Row row : rows) {
      row(svg, row, new Box(box.x(), y + above(row), box.width(), high(row) - above(row)));
      y += high(row);
    }
  }

  private static void key(Svg svg, Key key, double x, double y) {
    Box swatch = new Box(x, y, SWATCH, SWATCH);
    if (key.hidden()) {
      svg.hatched(swatch);
    } else {
      svg.framed(swatch, key.colour(), Ink.RULE, 0.5);
    }
    svg.text(x + SWATCH + 6, y + SWATCH - 1, Type.LABEL, Svg.Anchor.START, key.label());
  }

  private void row(Svg svg, Row row, Box box) {
    List<String> lines = lines(row);
    double leading = Type.LABEL.leading();
    double y = box.y() + (box.height() - lines.size() * leading) / 2 + leading - 4;
    for (String line : lines) {
      svg.text(box.x() + labels() - 14, y, type(row), Svg.Anchor.END, line);
      y += leading;
    }
    double top = box.y() + (box.height() - THICK) / 2;
    double width = box.width() - labels() - bases();
    pieces(svg, row, new Box(box.x() + labels(), top, width, THICK));
    svg.text(
        box.x() + box.width() - bases() + 14,
        top + THICK / 2 + 4.5,
        Type.LEAD,
        Svg.Anchor.START,
        base(row));
  }

  private void pieces(Svg svg, Row row, Box track) {
    if (!(row.base() instanceof Shown.Figure(BigDecimal base)) || base.signum() == 0) {
      if (row.base().equals(Shown.HIDDEN)) {
        rest(svg, row, track);
      } else {
        svg.line(
            track.x(),
            track.y() + THICK / 2,
            track.x() + track.width(),
            track.y() + THICK / 2,
            Ink.FAINT);
      }
      return;
    }
    double x = track.x();
    for (Piece piece : row.pieces()) {
      if (piece.count() instanceof Shown.Figure(BigDecimal count) && count.signum() > 0) {
        double width = track.width() * count.doubleValue() / base.doubleValue();
        piece(svg, row, piece, new Box(x, track.y(), width, THICK));
        x += width;
      }
    }
    if (hides(row)) {
      rest(svg, row, new Box(x, track.y(), Math.max(track.x() + track.width() - x, 0), THICK));
    }
  }

  private void piece(Svg svg, Row row, Piece piece, Box box) {
    svg.group(
        row.label() + ", " + sentence(piece),
        () -> {
          svg.framed(box, piece.colour(), Ink.PAPER, 1);
          String percent = words.shown(piece.percent(), Content.PERCENT);
          Type type = Type.LABEL.in(Ink.on(piece.colour()));
          if (type.width(percent) + 4 <= box.width()) {
            svg.text(box.middle(), box.y() + THICK / 2 + 4.5, type, Svg.Anchor.MIDDLE, percent);
          }
        });
  }

  private void rest(Svg svg, Row row, Box box) {
    svg.group(row.label() + ": " + words.say("chart.rest"), () -> svg.hatched(box));
  }

  private String sentence(Piece piece) {
    return piece.count().equals(Shown.HIDDEN)
        ? piece.label() + ": " + words.say("hidden")
        : piece.label()
            + ": "
            + words.shown(piece.percent(), Content.PERCENT)
            + " ("
            + words.shown(piece.count(), Content.COUNT)
            + ")";
  }

  @Override
  public List<String> alternative() {
    List<String> said = new ArrayList<>(List.of(intro));
    for (Row row : rows) {
      said.add(
          row.pieces().stream()
              .map(this::sentence)
              .collect(Collectors.joining("; ", row.label() + ", " + base(row) + ": ", ".")));
    }
    return said;
  }
}
