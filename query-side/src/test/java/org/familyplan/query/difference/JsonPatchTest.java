package org.familyplan.query.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.familyplan.api.difference.PatchOperation;
import org.familyplan.platform.json.AppliedPatch;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A patch applied to the one state gives the other. */
class JsonPatchTest {
  private static JsonNode json(String text) {
    return Json.mapper().readTree(text.replace('\'', '"'));
  }

  private static List<PatchOperation> patch(String before, String after) {
    return JsonPatch.between(json(before), json(after));
  }

  private static JsonNode applied(JsonNode before, List<PatchOperation> patch) {
    return AppliedPatch.to(before, Json.mapper().valueToTree(patch));
  }

  @Test
  void equalStatesHaveNoDifference() {
    assertThat(patch("{'goals':[{'goalId':'a'}]}", "{'goals':[{'goalId':'a'}]}")).isEmpty();
  }

  @Test
  void anElementThatMovedIsMovedAndNotWrittenAgain() {
    assertThat(
            patch(
                "{'goals':[{'goalId':'a'},{'goalId':'b'}]}",
                "{'goals':[{'goalId':'b'},{'goalId':'a'}]}"))
        .containsExactly(new PatchOperation("move", "/goals/0", "/goals/1", null));
  }

  @Test
  void aChangeInsideAnElementIsThatChangeAlone() {
    assertThat(
            patch(
                "{'goals':[{'goalId':'a','priority':1},{'goalId':'b','priority':2}]}",
                "{'goals':[{'goalId':'b','priority':3}]}"))
        .extracting(PatchOperation::op, PatchOperation::path)
        .containsExactly(tuple("remove", "/goals/0"), tuple("replace", "/goals/0/priority"));
  }

  @Test
  void namesAreEscapedAsPointersDemand() {
    JsonNode before = json("{'a/b~c':1,'d/':2}");
    JsonNode after = json("{'a/b~c':2,'e~/':3}");
    assertThat(applied(before, JsonPatch.between(before, after))).isEqualTo(after);
  }

  /** Lists with and without identity, elements without any, twice the same, of every kind. */
  @Test
  void theOneStateBecomesTheOtherWhateverTheyAre() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      JsonNode before = state(random, 0);
      JsonNode after = random.nextBoolean() ? shuffled(before, random) : state(random, 0);
      List<PatchOperation> patch = JsonPatch.between(before, after);
      assertThat(applied(before, patch)).as("seed %d: %s", seed, patch).isEqualTo(after);
    }
  }

  private static JsonNode state(Random random, int depth) {
    return switch (depth > 3 ? random.nextInt(3) : random.nextInt(6)) {
      case 0 -> Json.mapper().valueToTree(random.nextInt(3));
      case 1 -> Json.mapper().nullNode();
      case 2 -> Json.mapper().valueToTree("text " + random.nextInt(3));
      case 3 -> list(random, depth);
      default -> object(random, depth);
    };
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = Json.mapper().createObjectNode();
    List<String> names = List.of("goals", "members", "plan", "progress", "a/b", "c~d");
    for (String name : names) {
      if (random.nextInt(3) > 0) {
        object.set(name, name.equals("goals") ? list(random, depth) : state(random, depth + 1));
      }
    }
    return object;
  }

  private static ArrayNode list(Random random, int depth) {
    ArrayNode list = Json.mapper().createArrayNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      JsonNode element = state(random, depth + 1);
      if (element instanceof ObjectNode object && random.nextInt(4) > 0) {
        object.put("goalId", "g" + random.nextInt(4));
        object.put("personId", "p" + random.nextInt(4));
      }
      list.add(element);
    }
    return list;
  }

  /** The same elements in another order, some of them changed. */
  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode list) {
      List<JsonNode> elements = new ArrayList<>();
      list.forEach(each -> elements.add(shuffled(each, random)));
      Collections.shuffle(elements, random);
      ArrayNode other = Json.mapper().createArrayNode();
      elements.stream().filter(each -> random.nextInt(5) > 0).forEach(other::add);
      return other;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode other = Json.mapper().createObjectNode();
      object
          .properties()
          .forEach(each -> other.set(each.getKey(), shuffled(each.getValue(), random)));
      return other;
    }
    return random.nextInt(4) == 0 ? state(random, 4) : node;
  }
}
