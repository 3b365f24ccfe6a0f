package org.familyplan.query.statistics.format.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.format.Words;

/**
 * Horizontal bars, in groups when there is a second attribute. Figures of control series are marks
 * on them, explained above, and then the bars' own figures stand in a column at the right.
 */
final class Bars implements Drawing {
  private static final double THICK = 20;
  private static final double GAP = 8;
  private static final double GROUP_GAP = 12;
  private static final double MOST_LABEL = 290;
  private static final double AXIS = 24;
  private static final double HIDDEN = 44;
  private static final double KEY = 22;
  private static final double MARK = 6.5;

  /**
   * A bar.
   *
   * @param label beside it
   * @param value how long it is
   * @param besides a second figure behind the first, in brackets, or the empty text
   * @param marks what each control series says of the same
   */
  record Bar(
      String label,
      Shown value,
      String besides,
      String colour,
      boolean strong,
      List<Shown> marks) {}

  /**
   * Bars that belong together.
   *
   * @param label above them, or the empty text when the group is one bar
   */
  record Group(String label, List<Bar> bars) {}

  private final List<Group> groups;
  private final List<String> series;
  private final Content content;
  private final Words words;
  private final String intro;
  private final Scale scale;

  Bars(List<Group> groups, List<String> series, Content content, Words words, String intro) {
    this.groups = List.copyOf(groups);
    this.series = List.copyOf(series);
    this.content = content;
    this.words = words;
    this.intro = intro;
    this.scale = Scale.over(numbers(groups));
  }

  private static List<Double> numbers(List<Group> groups) {
    return groups.stream()
        .flatMap(each -> each.bars().stream())
        .flatMap(each -> Stream.concat(Stream.of(each.value()), each.marks().stream()))
        .map(each -> each instanceof Shown.Figure(BigDecimal number) ? number.doubleValue() : 0.0)
        .toList();
  }

  @Override
  public double least() {
    return labels() + values() + 300;
  }

  private double labels() {
    double widest =
        bars().stream().mapToDouble(each -> type(each).width(each.label())).max().orElse(0);
    return Math.min(MOST_LABEL, widest) + 14;
  }

  private double values() {
    return bars().stream()
            .mapToDouble(each -> Type.STRONG.width(said(each) + "  " + each.besides()))
            .max()
            .orElse(0)
        + (series.isEmpty() ? 12 : 20);
  }

  private List<Bar> bars() {
    return groups.stream().flatMap(each -> each.bars().stream()).toList();
  }

  private static Type type(Bar bar) {
    return bar.strong() ? Type.STRONG : Type.LABEL;
  }

  private List<String> lines(Bar bar) {
    return type(bar).wrap(bar.label(), labels() - 14, 3);
  }

  private double high(Bar bar) {
    return Math.max(THICK, lines(bar).size() * Type.LABEL.leading()) + GAP;
  }

  private static double heading(Group group) {
    return group.label().isEmpty() ? 0 : Type.STRONG.leading() + GROUP_GAP;
  }

  @Override
  public double height(double width) {
    return AXIS
        + key()
        + groups.stream().mapToDouble(Bars::heading).sum()
        + bars().stream().mapToDouble(this::high).sum();
  }

  private double key() {
    return series.isEmpty() ? 0 : (1 + series.size()) * KEY + GROUP_GAP;
  }

  @Override
  public void draw(Svg svg, Box box) {
    if (!series.isEmpty()) {
      key(svg, box);
    }
    Box track =
        new Box(
            box.x() + labels(),
            box.y() + key(),
            box.width() - labels() - values(),
            height(box.width()) - AXIS - key());
    axis(svg, track);
    double y = track.y();
    for (Group group : groups) {
      if (!group.label().isEmpty()) {
        svg.text(box.x(), y + GROUP_GAP + 8, Type.STRONG, Svg.Anchor.START, group.label());
        y += heading(group);
      }
      for (Bar bar : group.bars()) {
        bar(svg, bar, new Box(box.x(), y, box.width(), high(bar)), track);
        y += high(bar);
      }
    }
  }

  private void key(Svg svg, Box box) {
    double middle = box.y() + KEY / 2;
    svg.rect(new Box(box.x(), middle - MARK, 2 * MARK + 2, 2 * MARK), Ink.BAR);
    name(svg, box, middle, words.say("control.published"));
    for (int each = 0; each < series.size(); each++) {
      middle += KEY;
      svg.mark(each, box.x() + MARK + 1, middle, MARK);
      name(svg, box, middle, series.get(each));
    }
  }

  private static void name(Svg svg, Box box, double middle, String name) {
    double x = 3.8 * MARK;
    String line = Type.LABEL.wrap(name, box.width() - x, 1).getFirst();
    svg.text(box.x() + x, middle + 4.5, Type.LABEL, Svg.Anchor.START, line);
  }

  private void axis(Svg svg, Box track) {
    for (BigDecimal mark : scale.marks()) {
      double x = track.x() + scale.place(mark.doubleValue()) * track.width();
      svg.line(x, track.y(), x, track.y() + track.height(), Ink.FAINT);
      svg.text(
          x,
          track.y() + track.height() + 16,
          Type.SMALL,
          Svg.Anchor.MIDDLE,
          words.shown(new Shown.Figure(mark), content));
    }
  }

  private void bar(Svg svg, Bar bar, Box row, Box track) {
    svg.group(
        sentence(bar),
        () -> {
          label(svg, bar, row);
          double top = row.y() + (row.height() - THICK) / 2;
          double nought = track.x() + scale.place(0) * track.width();
          double end = nought;
          if (bar.value() instanceof Shown.Figure(BigDecimal number)) {
            end = track.x() + scale.place(number.doubleValue()) * track.width();
            svg.rect(
                new Box(Math.min(nought, end), top, Math.abs(end - nought), THICK), bar.colour());
          } else if (bar.value().equals(Shown.HIDDEN)) {
            svg.hatched(new Box(nought, top, HIDDEN, THICK));
            end = nought + HIDDEN;
          }
          svg.line(nought, row.y(), nought, row.y() + row.height(), Ink.RULE);
          marks(svg, bar, track, top + THICK / 2);
          double after = series.isEmpty() ? Math.max(end, nought) : track.x() + track.width() + 8;
          figure(svg, bar, after + 8, top + 14.5);
        });
  }

  private void marks(Svg svg, Bar bar, Box track, double middle) {
    for (int each = 0; each < bar.marks().size(); each++) {
      if (bar.marks().get(each) instanceof Shown.Figure(BigDecimal number)) {
        double x = track.x() + scale.place(number.doubleValue()) * track.width();
        svg.mark(each, x, middle, MARK);
      }
    }
  }

  private void label(Svg svg, Bar bar, Box row) {
    List<String> lines = lines(bar);
    double leading = Type.LABEL.leading();
    double y = row.y() + (row.height() - lines.size() * leading) / 2 + leading - 4;
    for (String line : lines) {
      svg.text(row.x() + labels() - 14, y, type(bar), Svg.Anchor.END, line);
      y += leading;
    }
  }

  private void figure(Svg svg, Bar bar, double x, double y) {
    svg.text(x, y, Type.STRONG, Svg.Anchor.START, said(bar));
    if (!bar.besides().isEmpty()) {
      svg.text(x + Type.STRONG.width(said(bar)) + 6, y, Type.LEAD, Svg.Anchor.START, bar.besides());
    }
  }

  private String said(Bar bar) {
    return bar.value().equals(Shown.HIDDEN)
        ? words.say("hidden")
        : words.shown(bar.value(), content);
  }

  private String sentence(Bar bar) {
    StringBuilder sentence =
        new StringBuilder((bar.label() + ": " + said(bar) + " " + bar.besides()).strip());
    for (int each = 0; each < series.size(); each++) {
      if (bar.marks().get(each) instanceof Shown.Figure figure) {
        sentence.append("; ").append(series.get(each)).append(": ");
        sentence.append(words.shown(figure, content));
      }
    }
    return sentence.toString();
  }

  @Override
  public List<String> alternative() {
    List<String> said = new ArrayList<>(List.of(intro));
    for (Group group : groups) {
      String before = group.label().isEmpty() ? "" : group.label() + ", ";
      group.bars().forEach(each -> said.add(before + sentence(each) + "."));
    }
    return said;
  }
}
