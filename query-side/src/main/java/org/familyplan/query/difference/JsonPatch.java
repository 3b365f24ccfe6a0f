package org.familyplan.query.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.difference.PatchOperation;
import tools.jackson.databind.JsonNode;

/** Writes the JSON Patch (RFC 6902) that turns one state into another, exactly. */
final class JsonPatch {
  private final List<PatchOperation> operations = new ArrayList<>();

  private JsonPatch() {}

  /** The operations, to be applied one after the other; none when the states are equal. */
  static List<PatchOperation> between(JsonNode before, JsonNode after) {
    JsonPatch patch = new JsonPatch();
    patch.compare("", "", before, after);
    return List.copyOf(patch.operations);
  }

  /**
   * Compares two values.
   *
   * @param pointer where they stand
   * @param place the components that lead there
   */
  private void compare(String pointer, String place, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      compareMembers(pointer, place, before, after);
    } else if (before.isArray() && after.isArray()) {
      compareElements(pointer, place, before, after);
    } else {
      operations.add(new PatchOperation("replace", pointer, null, after));
    }
  }

  private void compareMembers(String pointer, String place, JsonNode before, JsonNode after) {
    for (String name : before.propertyNames()) {
      if (!after.has(name)) {
        remove(below(pointer, name));
      }
    }
    for (Map.Entry<String, JsonNode> each : after.properties()) {
      String member = below(pointer, each.getKey());
      if (before.has(each.getKey())) {
        compare(
            member, Places.below(place, each.getKey()), before.get(each.getKey()), each.getValue());
      } else {
        operations.add(new PatchOperation("add", member, null, each.getValue()));
      }
    }
  }

  /** Takes away what is gone, then brings each element to its place, then compares in place. */
  private void compareElements(String pointer, String place, JsonNode before, JsonNode after) {
    List<String> wanted = ElementKeys.of(place, after);
    Map<String, JsonNode> known = ElementKeys.byKey(place, before);
    List<String> present = new ArrayList<>(known.keySet());
    removeOthers(pointer, present, new HashSet<>(wanted));
    for (int at = 0; at < wanted.size(); at++) {
      String key = wanted.get(at);
      JsonNode old = known.get(key);
      if (old == null) {
        operations.add(new PatchOperation("add", pointer + "/" + at, null, after.get(at)));
        present.add(at, key);
      } else {
        bring(pointer, present, key, at);
        compare(pointer + "/" + at, place, old, after.get(at));
      }
    }
  }

  private void removeOthers(String pointer, List<String> present, Set<String> wanted) {
    for (int at = present.size() - 1; at >= 0; at--) {
      if (!wanted.contains(present.get(at))) {
        remove(pointer + "/" + at);
        present.remove(at);
      }
    }
  }

  private void bring(String pointer, List<String> present, String key, int to) {
    if (!present.get(to).equals(key)) {
      int from = present.indexOf(key);
      operations.add(new PatchOperation("move", pointer + "/" + to, pointer + "/" + from, null));
      present.remove(from);
      present.add(to, key);
    }
  }

  private void remove(String pointer) {
    operations.add(new PatchOperation("remove", pointer, null, null));
  }

  private static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
