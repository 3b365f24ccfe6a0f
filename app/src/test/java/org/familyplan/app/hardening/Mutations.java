package org.familyplan.app.hardening;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes something that was right: a value of a JSON document, or characters of a text. */
final class Mutations {
  private static final String RAW = "\"@raw@\"";

  /** JSON that fits nowhere, or looks as if it did. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "-0.0",
          "99999999999999999999999999",
          "1.5",
          "NaN",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u202e\"",
          "\"\\ufeff\"",
          "\"\\r\\n\"",
          "\"0000-00-00\"",
          "\"2026-02-30\"",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"1-1-1-1-1\"",
          "[]",
          "[[]]",
          "[null]",
          "{}",
          "{\"\":{}}",
          "{\"kind\":\"nix\"}",
          "{\"@class\":\"x\"}",
          "{\"withheld\":\"ERASED\"}",
          "{\"owner\":1}",
          "\"" + "æ".repeat(25_000) + "\"",
          "[" + "1,".repeat(5_000) + "1]",
          "[".repeat(31) + "]".repeat(31),
          "[".repeat(40) + "]".repeat(40));

  private Mutations() {}

  /** A JSON object with one value changed, or with characters changed. */
  static Arbitrary<String> of(String json, String secret) {
    Arbitrary<Integer> where = Arbitraries.integers().between(0, 1_000);
    Arbitrary<String> value =
        Arbitraries.oneOf(
            Arbitraries.of(VALUES), Arbitraries.just("\"" + secret + "\""), anyString());
    return Arbitraries.oneOf(
        Combinators.combine(where, value).as((at, what) -> changed(json, at, what)),
        Combinators.combine(where, value).as((at, what) -> changed(json, at, what)),
        ofText(json));
  }

  private static Arbitrary<String> anyString() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(60)
        .map(text -> Json.mapper().writeValueAsString(text));
  }

  /** A text with a character removed, doubled, replaced, or its end cut off. */
  static Arbitrary<String> ofText(String text) {
    Arbitrary<Integer> where = Arbitraries.integers().between(0, text.length() - 1);
    Arbitrary<Character> what = Arbitraries.chars().range(' ', '~');
    return Combinators.combine(where, what, Arbitraries.integers().between(0, 3))
        .as(
            (at, with, how) ->
                text.substring(0, at)
                    + switch (how) {
                      case 0 -> text.substring(at + 1);
                      case 1 -> text.charAt(at) + text.substring(at);
                      case 2 -> with + text.substring(at + 1);
                      default -> "";
                    });
  }

  private static String changed(String json, int at, String value) {
    JsonNode document = Json.mapper().readTree(json);
    List<Runnable> changes = new ArrayList<>();
    collect(document, changes);
    changes.get(at % changes.size()).run();
    return document.toString().replace(RAW, value);
  }

  /** One change for each value of the document, nested ones too. */
  private static void collect(JsonNode node, List<Runnable> changes) {
    String mark = RAW.substring(1, RAW.length() - 1);
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              each -> {
                changes.add(() -> object.put(each.getKey(), mark));
                collect(each.getValue(), changes);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        changes.add(() -> array.set(place, mark));
        collect(array.get(i), changes);
      }
    }
  }
}
