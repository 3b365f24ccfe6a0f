package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-stat 2.0, class dataset. The dimensions are the table's attributes and, last, what the cells
 * say ({@code contents}); the sum over an attribute is its category {@code TOTAL}. A hidden figure
 * is null with status {@code ..}, one that cannot be reckoned null with status {@code .}. With
 * control series the first dimension is {@code series}: what was published, then each of them.
 */
public final class JsonStatFormat implements TableFormat {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CONTENTS = "contents";

  private final Map<String, Measure> measures;

  /**
   * A format.
   *
   * @param measures by id, for sources and units
   */
  public JsonStatFormat(Map<String, Measure> measures) {
    this.measures = Map.copyOf(measures);
  }

  @Override
  public String name() {
    return "json-stat";
  }

  @Override
  public String ending() {
    return "json";
  }

  @Override
  public MediaType type() {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale) {
    Figures figures = new Figures(table);
    Words words = new Words(labels, locale);
    ObjectNode dataset = NODES.objectNode();
    dataset.put("version", "2.0");
    dataset.put("class", "dataset");
    dataset.put("label", words.label("table." + table.definition().id()));
    dataset.put("source", source(table, words));
    dataset.put("updated", table.edition().publishedAt().toString());
    ArrayNode notes = dataset.putArray("note");
    notes(notes, table, words);
    beside.forEach(each -> notes.add(TableFormat.source(each, words)));
    shape(dataset, figures, beside);
    roles(dataset.putObject("role"), figures);
    ObjectNode dimensions = dataset.putObject("dimension");
    if (!beside.isEmpty()) {
      series(dimensions.putObject(SERIES), table, beside, words);
    }
    figures
        .columns()
        .forEach(each -> dimension(dimensions.putObject(each.id()), each, figures, words));
    contents(dimensions.putObject(CONTENTS), table, figures, words);
    values(dataset, figures, beside);
    extension(dataset.putObject("extension"), table, words);
    return Json.mapper().writeValueAsBytes(dataset);
  }

  private String source(PublishedTable table, Words words) {
    return Optional.ofNullable(measures.get(table.definition().measure()))
        .map(each -> each.source() + " " + words.edition(table.edition()))
        .orElseGet(() -> words.edition(table.edition()));
  }

  private static void notes(ArrayNode notes, PublishedTable table, Words words) {
    String measure = "measure." + table.definition().measure();
    for (String part :
        List.of(".definition", ".population", ".timePoint", ".unanswered", ".corrections")) {
      notes.add(words.label(measure + part));
    }
  }

  private static void shape(ObjectNode dataset, Figures figures, List<Beside> beside) {
    ArrayNode ids = dataset.putArray("id");
    ArrayNode sizes = dataset.putArray("size");
    if (!beside.isEmpty()) {
      ids.add(SERIES);
      sizes.add(1 + beside.size());
    }
    for (Attribute each : figures.columns()) {
      ids.add(each.id());
      sizes.add(figures.codes(each).size());
    }
    ids.add(CONTENTS);
    sizes.add(figures.contents().size());
  }

  private static void roles(ObjectNode roles, Figures figures) {
    for (Attribute each : figures.columns()) {
      role(each.id()).ifPresent(role -> roles.withArray(role).add(each.id()));
    }
    roles.putArray("metric").add(CONTENTS);
  }

  private static Optional<String> role(String attribute) {
    return switch (attribute.replaceFirst("@\\d+$", "")) {
      case "municipality" -> Optional.of("geo");
      case "period", "year", "cohort" -> Optional.of("time");
      default -> Optional.empty();
    };
  }

  private static void series(
      ObjectNode node, PublishedTable table, List<Beside> beside, Words words) {
    node.put("label", words.say("control.series"));
    ObjectNode category = node.putObject("category");
    ArrayNode index = category.putArray("index").add(PUBLISHED);
    ObjectNode names = category.putObject("label");
    names.put(PUBLISHED, words.edition(table.edition()));
    for (Beside each : beside) {
      String id = each.series().series().toString();
      index.add(id);
      names.put(id, TableFormat.label(each, words));
    }
  }

  private static void dimension(
      ObjectNode node, Attribute attribute, Figures figures, Words words) {
    node.put("label", words.attribute(attribute));
    ObjectNode category = node.putObject("category");
    ArrayNode index = category.putArray("index");
    ObjectNode names = category.putObject("label");
    for (String code : figures.codes(attribute)) {
      index.add(code);
      names.put(code, words.code(attribute, code));
    }
  }

  private void contents(ObjectNode node, PublishedTable table, Figures figures, Words words) {
    node.put("label", words.label("measure." + table.definition().measure() + ".title"));
    ObjectNode category = node.putObject("category");
    ArrayNode index = category.putArray("index");
    ObjectNode names = category.putObject("label");
    ObjectNode units = category.putObject("unit");
    for (Content each : figures.contents()) {
      index.add(each.id());
      names.put(each.id(), words.content(each, table));
      ObjectNode unit = units.putObject(each.id());
      unit.put("label", unit(each, table, words));
      unit.put("decimals", each == Content.MEAN ? 1 : 0);
    }
  }

  private String unit(Content content, PublishedTable table, Words words) {
    return switch (content) {
      case COUNT -> words.label("population." + table.definition().population().id());
      case PERCENT -> "%";
      case MEAN ->
          Optional.ofNullable(measures.get(table.definition().measure()))
              .map(each -> words.label("unit." + each.unit()))
              .orElseGet(() -> words.content(content, table));
    };
  }

  /** Row-major: the last dimension runs first. */
  private static void values(ObjectNode dataset, Figures figures, List<Beside> beside) {
    ArrayNode values = dataset.putArray("value");
    ObjectNode status = NODES.objectNode();
    new Walk(figures, figures::of, values, status).over(0, new HashMap<>());
    for (Beside each : beside) {
      BiFunction<Cell, Content, Shown> said =
          (cell, content) -> TableFormat.of(each, cell, content);
      new Walk(figures, said, values, status).over(0, new HashMap<>());
    }
    if (!status.isEmpty()) {
      dataset.set("status", status);
    }
  }

  private record Walk(
      Figures figures, BiFunction<Cell, Content, Shown> said, ArrayNode values, ObjectNode status) {
    void over(int column, Map<String, String> codes) {
      List<Attribute> columns = figures.columns();
      if (column == columns.size()) {
        figures.contents().forEach(each -> add(said.apply(figures.cell(codes), each)));
        return;
      }
      Attribute attribute = columns.get(column);
      for (String code : figures.codes(attribute)) {
        codes.put(attribute.id(), code);
        over(column + 1, codes);
      }
    }

    private void add(Shown shown) {
      String place = Integer.toString(values.size());
      switch (shown) {
        case Shown.Figure(BigDecimal number) -> values.add(number);
        case Shown.Hidden _ -> {
          values.addNull();
          status.put(place, "..");
        }
        case Shown.Nothing _ -> {
          values.addNull();
          status.put(place, ".");
        }
      }
    }
  }

  private static void extension(ObjectNode extension, PublishedTable table, Words words) {
    Edition edition = table.edition();
    ObjectNode statuses = extension.putObject("status").putObject("label");
    statuses.put("..", words.say("hidden.why", "..", Integer.toString(edition.threshold())));
    statuses.put(".", words.say("nothing.why", "."));
    extension.put("table", table.definition().id());
    extension.put("measure", table.definition().measure());
    extension.put("measureVersion", table.measureVersion());
    ObjectNode of = extension.putObject("edition");
    of.put("number", edition.number());
    of.put("title", edition.title());
    of.put("position", edition.position());
    of.put("knownAt", edition.knownAt().toString());
    of.put("validAt", edition.validAt().toString());
    of.put("threshold", edition.threshold());
    of.put("sha256", edition.sha256());
  }
}
