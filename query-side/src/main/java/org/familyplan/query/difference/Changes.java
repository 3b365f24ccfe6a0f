package org.familyplan.query.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.difference.ChangeKind;
import org.familyplan.query.difference.Change.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Finds what is different between two states, as far as people want to know it. */
final class Changes {
  private static final Set<String> MOMENT = Set.of("familyId", "version", "position", "validAt");
  private static final Set<String> ORIGIN = Set.of("eventId", "startedBy", "endedBy", "sha256");

  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  /** The changes in the order of the later state's components; removed elements come first. */
  static List<Change> between(JsonNode before, JsonNode after) {
    Changes changes = new Changes();
    changes.compareMembers("", List.of(), before, after);
    return List.copyOf(changes.found);
  }

  private void compareMembers(String place, List<Element> within, JsonNode before, JsonNode after) {
    for (Map.Entry<String, JsonNode> each : after.properties()) {
      String name = each.getKey();
      String below = Places.below(place, name);
      if (!isNeverTold(below)) {
        compare(below, within, member(before, name), each.getValue());
      }
    }
  }

  private static JsonNode member(JsonNode before, String name) {
    JsonNode found = before.path(name);
    return found.isMissingNode() ? NullNode.getInstance() : found;
  }

  /** True for the moment itself, and for which entry of the log something came from. */
  static boolean isNeverTold(String place) {
    return MOMENT.contains(place) || ORIGIN.contains(Places.last(place));
  }

  private void compare(String place, List<Element> within, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (after.isArray() && ElementKeys.OF_LISTS.containsKey(place)) {
      compareElements(place, within, before, after);
    } else if (isPart(after) && (isPart(before) || before.isNull())) {
      compareMembers(place, within, before, after);
    } else if (!isNothing(before) || !isNothing(after)) {
      found.add(new Change(ChangeKind.CHANGED, place, within, before, after));
    }
  }

  /** True for what has parts of its own; an employee and what is withheld are told as one. */
  private static boolean isPart(JsonNode node) {
    return node.isObject() && !node.has("employeeId") && !node.has("withheld");
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || (node.isArray() && node.isEmpty());
  }

  private void compareElements(
      String place, List<Element> within, JsonNode before, JsonNode after) {
    Map<String, JsonNode> old = ElementKeys.byKey(place, before);
    Map<String, JsonNode> now = ElementKeys.byKey(place, after);
    old.forEach(
        (key, element) -> {
          if (!now.containsKey(key)) {
            found.add(new Change(ChangeKind.REMOVED, place, within, element, null));
          }
        });
    now.forEach((key, element) -> compareElement(place, within, old.get(key), element));
  }

  private void compareElement(
      String place, List<Element> within, @Nullable JsonNode was, JsonNode element) {
    if (was == null) {
      found.add(new Change(ChangeKind.ADDED, place, within, null, element));
    } else if (!was.equals(element)) {
      List<Element> inside = new ArrayList<>(within);
      inside.add(new Element(place, element));
      compareMembers(place, inside, was, element);
    }
  }
}
