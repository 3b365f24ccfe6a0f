package org.familyplan.query.statistics.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.Figures;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an edition's tables mean, for programs: measures, tables, attributes, codes. */
final class CatalogueFile {
  private static final Locale DANISH = Locale.of("da");

  private final Labels labels;

  CatalogueFile(Labels labels) {
    this.labels = labels;
  }

  byte[] write(Edition edition, List<PublishedTable> tables, List<Measure> measures) {
    ObjectNode catalogue = JsonNodeFactory.instance.objectNode();
    catalogue.put("edition", edition.number());
    catalogue.put("sha256", edition.sha256());
    ArrayNode all = catalogue.putArray("measures");
    measures.forEach(each -> measure(all.addObject(), each));
    ArrayNode shown = catalogue.putArray("tables");
    tables.forEach(each -> table(shown.addObject(), each));
    return Json.mapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(catalogue)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void measure(ObjectNode node, Measure measure) {
    String key = "measure." + measure.id() + ".";
    node.put("id", measure.id());
    node.put("version", measure.version());
    for (String part :
        List.of("title", "definition", "population", "timePoint", "unanswered", "corrections")) {
      words(node.putObject(part), key + part);
    }
    node.put("unit", measure.unit());
    node.put("rounding", measure.rounding().name());
    node.put("source", measure.source());
    node.put("owner", measure.owner());
    node.put("since", measure.since().toString());
  }

  private void table(ObjectNode node, PublishedTable table) {
    node.put("id", table.definition().id());
    words(node.putObject("title"), "table." + table.definition().id());
    node.put("subject", table.definition().subject());
    node.put("measure", table.definition().measure());
    node.put("measureVersion", table.measureVersion());
    node.put("population", table.definition().population().id());
    ArrayNode dimensions = node.putArray("dimensions");
    new Figures(table).columns().forEach(each -> dimension(dimensions.addObject(), each));
  }

  private void dimension(ObjectNode node, Attribute attribute) {
    node.put("attribute", attribute.id());
    words(node.putObject("name"), "attribute." + attribute.id());
    ArrayNode codes = node.putArray("codes");
    for (String code : attribute.codes()) {
      ObjectNode one = codes.addObject();
      one.put("code", code);
      one.put("da", labels.ofCode(attribute.id(), code, DANISH));
      one.put("en", labels.ofCode(attribute.id(), code, Locale.ENGLISH));
    }
  }

  private void words(ObjectNode node, String key) {
    node.put("da", labels.of(key, DANISH));
    node.put("en", labels.of(key, Locale.ENGLISH));
  }
}
