package org.familyplan.query.difference;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.familyplan.api.difference.DifferenceQuery.GetDifference;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a difference is asked for: everything, or what any of the filters chooses. */
final class Focus {
  private static final Set<String> PERSONS =
      Set.of("personId", "recipientPerson", "members", "represented", "subjects");
  private static final Set<String> GOALS = Set.of("goalId", "goals");

  private final Set<String> sections;
  private final Predicate<JsonNode> chosen;
  private final boolean everything;

  Focus(GetDifference query) {
    this.sections =
        Set.copyOf(
            query.section().stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    Predicate<JsonNode> member =
        query.member() == null ? each -> false : names(PERSONS, query.member().toString());
    Predicate<JsonNode> goal =
        query.goal() == null ? each -> false : names(GOALS, query.goal().toString());
    this.chosen = member.or(goal);
    this.everything = sections.isEmpty() && query.member() == null && query.goal() == null;
  }

  private static Predicate<JsonNode> names(Set<String> components, String id) {
    return element ->
        components.stream()
            .map(element::path)
            .flatMap(each -> each.isArray() ? each.valueStream() : Stream.of(each))
            .anyMatch(each -> each.isString() && each.stringValue().equals(id));
  }

  /** The earlier state with what was chosen as it is in the later one. */
  JsonNode target(JsonNode before, JsonNode after) {
    return everything ? after : merged("", before, after);
  }

  private ObjectNode merged(String place, JsonNode before, JsonNode after) {
    ObjectNode merged = Json.mapper().createObjectNode();
    for (Map.Entry<String, JsonNode> each : before.properties()) {
      String component = Places.below(place, each.getKey());
      JsonNode now = after.path(each.getKey());
      merged.set(each.getKey(), merged(component, each.getKey(), each.getValue(), now));
    }
    return merged;
  }

  private JsonNode merged(String place, String name, JsonNode before, JsonNode after) {
    if (sections.contains(place)) {
      return after;
    }
    if (ElementKeys.OF_LISTS.containsKey(place)) {
      return mergedList(place, before, after);
    }
    return name.equals("plan") ? merged(place, before, after) : before;
  }

  /** What is new comes last. */
  private ArrayNode mergedList(String place, JsonNode before, JsonNode after) {
    Map<String, JsonNode> elements = ElementKeys.byKey(place, before);
    Map<String, JsonNode> now = ElementKeys.byKey(place, after);
    elements
        .entrySet()
        .removeIf(each -> chosen.test(each.getValue()) && !now.containsKey(each.getKey()));
    now.forEach(
        (key, element) -> {
          JsonNode was = elements.get(key);
          if (chosen.test(element) || (was != null && chosen.test(was))) {
            elements.put(key, element);
          }
        });
    ArrayNode list = Json.mapper().createArrayNode();
    elements.values().forEach(list::add);
    return list;
  }
}
