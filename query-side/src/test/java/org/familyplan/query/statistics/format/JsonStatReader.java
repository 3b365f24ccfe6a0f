package org.familyplan.query.statistics.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a dataset as the JSON-stat 2.0 format says it must be, and complains where it is not:
 * json-stat.org/full.
 */
final class JsonStatReader {
  private final JsonNode dataset;
  private final List<String> ids = new ArrayList<>();
  private final List<List<String>> categories = new ArrayList<>();

  JsonStatReader(byte[] json) {
    dataset = JsonMapper.builder().build().readTree(json);
    assertThat(dataset.get("version").asString()).isEqualTo("2.0");
    assertThat(dataset.get("class").asString()).isEqualTo("dataset");
    assertThat(OffsetDateTime.parse(dataset.get("updated").asString())).isNotNull();
    assertThat(dataset.get("label").isString()).isTrue();
    assertThat(dataset.get("source").isString()).isTrue();
    dimensions();
    roles();
    values();
  }

  private void dimensions() {
    dataset.get("id").forEach(each -> ids.add(each.asString()));
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    assertThat(dataset.get("size")).hasSize(ids.size());
    assertThat(dataset.get("dimension").propertyNames()).containsExactlyInAnyOrderElementsOf(ids);
    for (int index = 0; index < ids.size(); index++) {
      JsonNode category = dataset.get("dimension").get(ids.get(index)).get("category");
      List<String> codes = new ArrayList<>();
      category.get("index").forEach(each -> codes.add(each.asString()));
      assertThat(codes).doesNotHaveDuplicates();
      assertThat(codes).hasSize(dataset.get("size").get(index).asInt());
      assertThat(category.get("label").propertyNames()).containsExactlyInAnyOrderElementsOf(codes);
      if (category.has("unit")) {
        assertThat(codes).containsAll(category.get("unit").propertyNames());
      }
      categories.add(codes);
    }
  }

  private void roles() {
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, JsonNode> role : dataset.get("role").properties()) {
      assertThat(role.getKey()).isIn("time", "geo", "metric");
      role.getValue().forEach(each -> assertThat(ids).contains(each.asString()));
      role.getValue().forEach(each -> assertThat(seen.add(each.asString())).isTrue());
    }
    for (int index = 0; index < ids.size(); index++) {
      boolean hasUnits = dataset.get("dimension").get(ids.get(index)).get("category").has("unit");
      List<String> metric = new ArrayList<>();
      dataset.get("role").path("metric").forEach(each -> metric.add(each.asString()));
      assertThat(hasUnits).isEqualTo(metric.contains(ids.get(index)));
    }
  }

  private void values() {
    int product = categories.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    assertThat(dataset.get("value")).hasSize(product);
    dataset.get("value").forEach(each -> assertThat(each.isNumber() || each.isNull()).isTrue());
    for (Map.Entry<String, JsonNode> each : dataset.path("status").properties()) {
      assertThat(Integer.parseInt(each.getKey())).isBetween(0, product - 1);
      assertThat(each.getValue().isString()).isTrue();
      assertThat(dataset.get("value").get(Integer.parseInt(each.getKey())).isNull()).isTrue();
    }
    for (int index = 0; index < product; index++) {
      if (dataset.get("value").get(index).isNull()) {
        assertThat(dataset.path("status").has(Integer.toString(index))).isTrue();
      }
    }
  }

  List<String> ids() {
    return ids;
  }

  JsonNode dataset() {
    return dataset;
  }

  /** The value at these categories, or its status when it has none. */
  String at(Map<String, String> codes) {
    int index = 0;
    for (int dimension = 0; dimension < ids.size(); dimension++) {
      List<String> all = categories.get(dimension);
      index = index * all.size() + all.indexOf(codes.get(ids.get(dimension)));
    }
    JsonNode value = dataset.get("value").get(index);
    return value.isNull()
        ? dataset.get("status").get(Integer.toString(index)).asString()
        : value.asString();
  }

  /** Every choice of categories. */
  List<Map<String, String>> choices() {
    List<Map<String, String>> choices = List.of(Map.of());
    for (int dimension = 0; dimension < ids.size(); dimension++) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> choice : choices) {
        for (String code : categories.get(dimension)) {
          Map<String, String> next = new LinkedHashMap<>(choice);
          next.put(ids.get(dimension), code);
          more.add(next);
        }
      }
      choices = more;
    }
    return choices;
  }
}
