package org.familyplan.query.difference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.difference.ChangeKind;
import org.familyplan.platform.json.Json;
import org.familyplan.query.history.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells changes in Danish or English, from the {@code sentences} files beside this class: {@code
 * difference.<list>} names an element of a list, {@code difference.label.<component>} a component.
 * Persons, employees and goals are named as the two states name them to this reader.
 */
final class Words {
  private static final String KEY = "difference.";
  private static final String UNTIL = "until";

  private final Sentences sentences;
  private final Locale locale;
  private final Map<String, String> names = new HashMap<>();

  Words(Sentences sentences, Locale locale, JsonNode... states) {
    this.sentences = sentences;
    this.locale = locale;
    for (JsonNode state : states) {
      takeNames(state);
    }
  }

  private void takeNames(JsonNode node) {
    takeName(node.path("personId"), node.path("name"));
    takeName(node.path("employeeId"), node.path("name"));
    takeName(node.path("goalId"), node.path("wording"));
    takeName(node.path("interventionId"), node.path("type"));
    for (JsonNode child : node) {
      takeNames(child);
    }
  }

  private void takeName(JsonNode id, JsonNode name) {
    if (id.isString() && !name.isMissingNode() && !name.isNull()) {
      names.put(id.stringValue(), sentences.value(name, locale, each -> null));
    }
  }

  private @Nullable String name(String id) {
    return names.get(id);
  }

  String sentence(Change change) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.put("place", place(change));
    switch (change.kind()) {
      case ADDED, REMOVED -> content.put("thing", element(change.place(), content(change)));
      case CHANGED -> {
        content.put("before", value(change.place(), change.before()));
        content.put("after", value(change.place(), change.after()));
      }
    }
    return sentences.of(KEY + change.kind(), content, locale, id -> null);
  }

  private static JsonNode content(Change change) {
    JsonNode content = change.after() == null ? change.before() : change.after();
    return content == null ? Json.mapper().nullNode() : content;
  }

  /** The elements that it stands in, and the components below the innermost. */
  private String place(Change change) {
    String innermost = change.within().isEmpty() ? "" : change.within().getLast().place();
    String below = change.place().substring(innermost.length());
    boolean isElement = change.kind() != ChangeKind.CHANGED;
    List<String> components =
        Stream.of(below.split("\\.", -1)).filter(each -> !each.isEmpty()).toList();
    return Stream.concat(
            change.within().stream().map(each -> element(each.place(), each.content())),
            components.stream()
                .limit(isElement ? components.size() - 1L : components.size())
                .map(each -> label(each)))
        .collect(Collectors.joining(", "));
  }

  private String element(String place, JsonNode content) {
    return sentences.of(KEY + place, content, locale, this::name);
  }

  private String label(String component) {
    return sentences.of(KEY + "label." + component, Json.mapper().nullNode(), locale, id -> null);
  }

  /** A period's end is told as its last day, employees by their names alone. */
  private String value(String place, @Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    return Places.last(place).equals(UNTIL) && value.isString()
        ? sentences.value(lastDay(value), locale, id -> null)
        : sentences.value(namesOnly(value), locale, this::name);
  }

  private static JsonNode namesOnly(JsonNode value) {
    if (value.has("employeeId")) {
      return value.get("employeeId");
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode plain = Json.mapper().createObjectNode();
    value.properties().forEach(each -> plain.set(each.getKey(), namesOnly(each.getValue())));
    return plain;
  }

  private static JsonNode lastDay(JsonNode until) {
    return Json.mapper().valueToTree(LocalDate.parse(until.stringValue()).minusDays(1).toString());
  }
}
