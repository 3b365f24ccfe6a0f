package org.familyplan.platform.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON Patch as RFC 6902 says, and refuses what it refuses. */
public final class AppliedPatch {
  private AppliedPatch() {}

  /**
   * The state after the operations, one after the other; the one given stays as it is.
   *
   * @param patch a list of operations
   */
  public static JsonNode to(JsonNode state, JsonNode patch) {
    JsonNode root = state.deepCopy();
    for (JsonNode operation : patch) {
      root = apply(root, operation);
    }
    return root;
  }

  private static JsonNode apply(JsonNode root, JsonNode operation) {
    String path = operation.get("path").stringValue();
    JsonNode value = operation.path("value");
    return switch (operation.get("op").stringValue()) {
      case "add" -> add(root, path, value);
      case "remove" -> remove(root, path);
      case "replace" -> path.isEmpty() ? value : replace(root, path, value);
      case "move" -> move(root, operation.get("from").stringValue(), path);
      default -> throw new IllegalArgumentException(operation.toString());
    };
  }

  private static JsonNode move(JsonNode root, String from, String path) {
    JsonNode moved = root.at(from);
    return add(remove(root, from), path, moved);
  }

  /** In its place: the order of an object's members is kept. */
  private static JsonNode replace(JsonNode root, String path, JsonNode value) {
    if (root.at(path).isMissingNode()) {
      throw new IllegalArgumentException("nothing at " + path);
    }
    switch (parent(root, path)) {
      case ObjectNode object -> object.set(name(path), value);
      case ArrayNode array -> array.set(Integer.parseInt(name(path)), value);
      default -> throw new IllegalArgumentException("nothing at " + path);
    }
    return root;
  }

  private static JsonNode add(JsonNode root, String path, JsonNode value) {
    switch (parent(root, path)) {
      case ObjectNode object -> object.set(name(path), value);
      case ArrayNode array -> array.insert(upTo(array.size(), name(path)), value);
      default -> throw new IllegalArgumentException("no place " + path);
    }
    return root;
  }

  private static int upTo(int size, String index) {
    int at = Integer.parseInt(index);
    if (at > size) {
      throw new IllegalArgumentException("no place " + index + " among " + size);
    }
    return at;
  }

  private static JsonNode remove(JsonNode root, String path) {
    if (root.at(path).isMissingNode()) {
      throw new IllegalArgumentException("nothing at " + path);
    }
    switch (parent(root, path)) {
      case ObjectNode object -> object.remove(name(path));
      case ArrayNode array -> array.remove(Integer.parseInt(name(path)));
      default -> throw new IllegalArgumentException("nothing at " + path);
    }
    return root;
  }

  private static JsonNode parent(JsonNode root, String path) {
    return root.at(path.substring(0, path.lastIndexOf('/')));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
