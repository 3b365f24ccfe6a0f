package org.familyplan.query.statistics.format.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.Figures;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.format.TableFormat;
import org.familyplan.query.statistics.format.Words;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which drawing fits a table: a grid for a level at start against one at end, bars divided into
 * shares for one measured attribute and a breakdown, bars in groups for means, bars for the rest.
 * At most two attributes are drawn, the others are summed over. With control series it is bars.
 */
final class Choice {
  private static final int MOST_IN_GROUP = 4;

  private final TableDefinition definition;
  private final Figures figures;
  private final Words words;
  private final List<Beside> beside;
  private final List<Attribute> drawn;

  Choice(PublishedTable table, List<Beside> beside, Words words) {
    this.beside = beside;
    this.definition = table.definition();
    this.figures = new Figures(table);
    this.words = words;
    this.drawn = drawn(definition);
  }

  /** The measured pair, else a breakdown and what is measured, else two breakdowns. */
  private static List<Attribute> drawn(TableDefinition definition) {
    List<Attribute> measured = definition.measured();
    int others = Math.max(0, 2 - measured.size());
    return Stream.concat(definition.by().stream().limit(others), measured.stream().limit(2))
        .toList();
  }

  /** Names of what is summed over. */
  List<String> summed() {
    return definition.dimensions().stream()
        .filter(each -> !drawn.contains(each))
        .map(words::attributeWithin)
        .toList();
  }

  /** What the numbers are: the unit of means, or what the shares are shares of. */
  Optional<String> base(@Nullable Measure measure) {
    if (definition.amount() != null) {
      return Optional.ofNullable(measure)
          .map(each -> words.say("chart.mean", words.label("unit." + each.unit())));
    }
    if (!figures.contents().contains(Content.PERCENT)) {
      return Optional.empty();
    }
    return Optional.of(
        drawn.stream()
            .filter(each -> definition.by().contains(each))
            .findFirst()
            .map(each -> words.say("chart.base.group", words.attributeWithin(each)))
            .orElseGet(() -> words.say("chart.base.whole")));
  }

  Drawing drawing() {
    if (drawn.size() < 2) {
      return bars(drawn);
    }
    if (!beside.isEmpty()) {
      return grouped();
    }
    boolean pair = definition.measured().size() >= 2;
    if (definition.amount() != null && drawn.getLast().codes().size() <= MOST_IN_GROUP) {
      return grouped();
    }
    int known = Ink.known(drawn.getLast()).size();
    boolean divisible = definition.measured().size() == 1 && known >= 1 && known <= Ink.MOST;
    return pair || !divisible || definition.amount() != null ? grid() : stacks();
  }

  private Content main() {
    return definition.amount() != null ? Content.MEAN : figures.contents().getLast();
  }

  private Cell cell(Map<String, String> codes) {
    return figures.cell(codes);
  }

  private Shown of(Map<String, String> codes, Content content) {
    return figures.of(cell(codes), content);
  }

  private Drawing bars(List<Attribute> of) {
    if (of.isEmpty()) {
      Bars.Bar all = bar(words.say("total"), Map.of(), Ink.BAR, true);
      return new Bars(
          List.of(new Bars.Group("", List.of(all))),
          series(),
          main(),
          words,
          words.say("chart.alternative.bar"));
    }
    Attribute attribute = of.getFirst();
    List<Bars.Bar> bars = new ArrayList<>();
    for (String code : attribute.codes()) {
      String colour = Ink.isUnknown(code) ? Ink.UNKNOWN : Ink.BAR;
      bars.add(bar(words.code(attribute, code), Map.of(attribute.id(), code), colour, false));
    }
    if (main() == Content.MEAN) {
      bars.add(bar(words.say("total"), Map.of(), Ink.BAR, true));
    }
    String intro = words.say("chart.alternative.bars", words.attributeWithin(attribute));
    return new Bars(List.of(new Bars.Group("", bars)), series(), main(), words, intro);
  }

  private Bars.Bar bar(String label, Map<String, String> codes, String colour, boolean strong) {
    Cell cell = cell(codes);
    List<Shown> marks = beside.stream().map(each -> TableFormat.of(each, cell, main())).toList();
    return new Bars.Bar(label, of(codes, main()), besides(codes), colour, strong, marks);
  }

  /** The count beside a share or a mean. */
  private String besides(Map<String, String> codes) {
    Shown count = of(codes, Content.COUNT);
    if (main() == Content.COUNT || !(count instanceof Shown.Figure)) {
      return "";
    }
    return "(" + words.shown(count, Content.COUNT) + ")";
  }

  private Drawing grouped() {
    Attribute outer = drawn.getFirst();
    Attribute inner = drawn.getLast();
    List<Bars.Group> groups = new ArrayList<>();
    for (String code : figures.codes(outer)) {
      List<Bars.Bar> bars = new ArrayList<>();
      for (String each : inner.codes()) {
        Map<String, String> codes = Map.of(outer.id(), code, inner.id(), each);
        String colour = colour(inner, each);
        bars.add(bar(words.code(inner, each), codes, colour, false));
      }
      groups.add(new Bars.Group(words.code(outer, code), bars));
    }
    String intro =
        words.say(
            "chart.alternative.grouped",
            words.attributeWithin(outer),
            words.attributeWithin(inner));
    return new Bars(groups, series(), main(), words, intro);
  }

  private List<String> series() {
    return beside.stream().map(each -> TableFormat.label(each, words)).toList();
  }

  /** Where there are more codes than colours, the words beside the bars alone tell them apart. */
  private static String colour(Attribute attribute, String code) {
    boolean few = Ink.isUnknown(code) || Ink.known(attribute).size() <= Ink.MOST;
    return few ? Ink.of(attribute, code) : Ink.BAR;
  }

  private Drawing stacks() {
    Attribute by = drawn.getFirst();
    Attribute measured = drawn.getLast();
    List<Stacks.Row> rows = new ArrayList<>();
    for (String code : figures.codes(by)) {
      List<Stacks.Piece> pieces = new ArrayList<>();
      for (String each : measured.codes()) {
        Map<String, String> codes = Map.of(by.id(), code, measured.id(), each);
        pieces.add(
            new Stacks.Piece(
                words.code(measured, each),
                of(codes, Content.COUNT),
                of(codes, Content.PERCENT),
                Ink.of(measured, each)));
      }
      Shown base = of(Map.of(by.id(), code), Content.COUNT);
      rows.add(new Stacks.Row(words.code(by, code), base, pieces, code.equals(Figures.TOTAL)));
    }
    String intro =
        words.say(
            "chart.alternative.stacked",
            words.attributeWithin(by),
            words.attributeWithin(measured));
    return new Stacks(rows, words, intro);
  }

  private Drawing grid() {
    Attribute down = drawn.getFirst();
    Attribute across = drawn.getLast();
    Content main = definition.amount() == null ? Content.COUNT : Content.MEAN;
    List<List<Grid.Field>> fields = new ArrayList<>();
    for (String row : figures.codes(down)) {
      List<Grid.Field> line = new ArrayList<>();
      for (String column : figures.codes(across)) {
        Map<String, String> codes = new TreeMap<>(Map.of(down.id(), row, across.id(), column));
        boolean same =
            row.equals(column)
                && !row.equals(Figures.TOTAL)
                && !Ink.isUnknown(row)
                && across.codes().containsAll(down.codes());
        line.add(new Grid.Field(of(codes, main), below(codes), same));
      }
      fields.add(line);
    }
    Grid.Sheet sheet =
        new Grid.Sheet(
            words.attribute(down),
            words.attribute(across),
            figures.codes(down).stream().map(each -> words.code(down, each)).toList(),
            figures.codes(across).stream().map(each -> words.code(across, each)).toList(),
            fields);
    String intro =
        words.say(
            "chart.alternative.heat", words.attributeWithin(down), words.attributeWithin(across));
    return new Grid(sheet, main, words, intro);
  }

  private String below(Map<String, String> codes) {
    if (definition.amount() != null) {
      return besides(codes);
    }
    boolean shares = figures.contents().contains(Content.PERCENT);
    Shown percent = shares ? of(codes, Content.PERCENT) : Shown.NOTHING;
    return percent instanceof Shown.Figure ? words.shown(percent, Content.PERCENT) : "";
  }
}
