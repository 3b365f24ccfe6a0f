package org.familyplan.query.statistics.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Approved;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.junit.jupiter.api.Test;

/** The catalogue as analysts read it, in both languages; what many measures share stands once. */
class MeasuresDocumentTest {
  private static final Measures MEASURES = Measures.standard();
  private static final Catalogue CATALOGUE = MEASURES.catalogue();
  private static final Labels LABELS = MEASURES.labels();
  private static final Locale DANISH = Locale.of("da");
  private static final List<String> USUAL = List.of("timePoint", "unanswered", "corrections");
  private static final String HEAD =
      """
      # Measures

      Everything that editions can hold. Written by `MeasuresDocumentTest` from the catalogue; to write it anew: run
      that test with `-Dapprove`. Every table holds all sums over what it is told apart by, so a table by municipality
      holds the figures of the whole country too. Percentages are whole numbers, rounded half up, each cell alone;
      means have one decimal. Values marked * say something of a person that others do not know.

      Not here, as nothing records it yet: demands that collide (H3), the ladder's steps, breakdowns, complaints,
      costs, notifications, claims. Of the visitation schemes, sickness benefit has no order and the match categories
      were over before 2010. `MeasuresTest` reckons every measure by hand for a small cohort.

      """;

  @Test
  void theDocumentIsTheApprovedOne() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("## Unless a measure says otherwise\n\n");
    USUAL.forEach(part -> line(part, usual(part), text));
    text.append("\n## Populations\n\n");
    populations()
        .forEach(
            (id, measure) -> {
              String population = measure.population().guards().name().toLowerCase(Locale.ROOT);
              line(
                  id + " (a cell of few: by " + population + ")", key(measure, "population"), text);
            });
    CATALOGUE.subjects().forEach(each -> subject(each, text));
    text.append("\n## What units are told apart by\n\n");
    CATALOGUE.attributes().forEach(each -> attribute(each, text));
    Approved.inDocs("analyst/measures.md").is(text.toString());
  }

  private static Map<String, Measure> populations() {
    Map<String, Measure> populations = new LinkedHashMap<>();
    CATALOGUE.measures().forEach(each -> populations.putIfAbsent(each.population().id(), each));
    return populations;
  }

  /** The key of the text that most measures have. */
  private static String usual(String part) {
    Map<String, Long> texts =
        CATALOGUE.measures().stream()
            .map(each -> english(key(each, part)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    String most =
        texts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return CATALOGUE.measures().stream()
        .map(each -> key(each, part))
        .filter(key -> english(key).equals(most))
        .findFirst()
        .orElseThrow();
  }

  private static String key(Measure measure, String part) {
    return "measure." + measure.id() + "." + part;
  }

  private static void subject(String subject, StringBuilder text) {
    text.append("\n## ").append(both("subject." + subject)).append('\n');
    CATALOGUE.measures().stream()
        .filter(each -> each.subject().equals(subject))
        .forEach(each -> measure(each, text));
  }

  private static void measure(Measure measure, StringBuilder text) {
    text.append("\n### ").append(both(key(measure, "title"))).append("\n\n`");
    text.append(measure.id()).append("`, version ").append(measure.version());
    text.append(" since ").append(measure.since()).append(", owner ").append(measure.owner());
    text.append(". Of ").append(english("population." + measure.population().id()));
    text.append("; unit: ").append(english("unit." + measure.unit()));
    text.append(". Source: ").append(measure.source()).append(".\n\n");
    line("definition", key(measure, "definition"), text);
    for (String part : USUAL) {
      if (!english(key(measure, part)).equals(english(usual(part)))) {
        line(part, key(measure, part), text);
      }
    }
    text.append("\n| Table | Holds | Danish title |\n|---|---|---|\n");
    CATALOGUE.tables().stream()
        .filter(each -> each.measure().equals(measure.id()))
        .forEach(each -> table(each, text));
  }

  private static void line(String name, String key, StringBuilder text) {
    text.append("- *").append(name).append("*: ").append(english(key));
    text.append("\n  *da*: ").append(LABELS.of(key, DANISH)).append('\n');
  }

  private static void table(TableDefinition table, StringBuilder text) {
    String key = "table." + table.id();
    text.append("| `").append(table.id()).append("` | ").append(english(key));
    text.append(" | ").append(LABELS.of(key, DANISH)).append(" |\n");
  }

  private static void attribute(Attribute attribute, StringBuilder text) {
    Stream<String> codes =
        attribute.codes().stream()
            .map(code -> code + " " + LABELS.ofCode(attribute.id(), code, Locale.ENGLISH));
    text.append("- `").append(attribute.id()).append('`');
    text.append(attribute.sensitive() ? "* " : " ");
    text.append(both("attribute." + attribute.id())).append(": ");
    text.append(codes.collect(Collectors.joining("; "))).append('\n');
  }

  private static String english(String key) {
    return LABELS.of(key, Locale.ENGLISH);
  }

  private static String both(String key) {
    return english(key) + " / " + LABELS.of(key, DANISH);
  }
}
