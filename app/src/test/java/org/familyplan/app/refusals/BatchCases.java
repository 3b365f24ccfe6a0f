package org.familyplan.app.refusals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What can be wrong with several commands at once. */
final class BatchCases {
  private static final String NOTE =
      "{\"command\":\"recordNote\",\"informationKind\":\"PLAN\",\"text\":\"A note\","
          + "\"notedOn\":\"2020-02-03\"}";
  private static final String OPENING =
      "{\"command\":\"openFamilyFile\",\"referredOn\":\"2020-01-06\",\"acceptedOn\":\"2020-01-13\","
          + "\"openedOn\":\"2020-01-20\"}";

  private final String path;
  private final List<Case> cases = new ArrayList<>();

  private BatchCases(UUID family) {
    path = "/v1/families/" + family + "/commands";
  }

  static List<Case> all(UUID family) {
    BatchCases batch = new BatchCases(family);
    batch.form();
    batch.commands();
    return batch.cases;
  }

  private void form() {
    add("no object", "[]", 400, "request.syntax", "");
    add("nothing", "", 400, "request.field-type", "/commands");
    add("no list", "{\"commands\":{}}", 400, "request.field-type", "/commands");
    add(
        "more than the list",
        "{\"commands\":[" + NOTE + "],\"x\":1}",
        400,
        "request.field-type",
        "/commands");
    of("no commands", 422, "request.bounds", "/commands", List.of());
    of("51 commands", 422, "request.bounds", "/commands", Collections.nCopies(51, NOTE));
  }

  private void commands() {
    of("a number", 400, "request.field-type", "/commands/1", List.of(NOTE, "17"));
    of("no name", 400, "request.command-unknown", "/commands/1/command", List.of(NOTE, "{}"));
    of(
        "unknown name",
        400,
        "request.command-unknown",
        "/commands/0/command",
        List.of("{\"command\":\"nix\"}"));
    of(
        "name of a query",
        400,
        "request.command-unknown",
        "/commands/0/command",
        List.of("{\"command\":\"getFamilyPlan\"}"));
    of(
        "the family in the body",
        400,
        "request.field-unknown",
        "/commands/0/familyId",
        List.of(with(NOTE, "\"familyId\":\"x\"")));
    of(
        "an unknown member",
        400,
        "request.field-unknown",
        "/commands/1/nix",
        List.of(NOTE, with(NOTE, "\"nix\":1")));
    of(
        "a member missing",
        400,
        "request.field-missing",
        "/commands/0/text",
        List.of(NOTE.replace("\"text\":\"A note\",", "")));
    of(
        "a wrong day",
        422,
        "request.date",
        "/commands/1/notedOn",
        List.of(NOTE, NOTE.replace("2020-02-03", "1820-02-03")));
    of(
        "a wrong context",
        400,
        "request.field-unknown",
        "/commands/0/context/nix",
        List.of(with(NOTE, "\"context\":{\"nix\":1}")));
    of(
        "an opening in the middle",
        422,
        "request.batch-order",
        "/commands/1",
        List.of(NOTE, OPENING));
    of(
        "an opening of an open file",
        409,
        "familyfile.exists",
        "/commands/0/familyId",
        List.of(OPENING, NOTE));
    of(
        "a subject whom nobody knows",
        409,
        "record.subject-unknown",
        "/commands/1/subjects",
        List.of(NOTE, with(NOTE, "\"subjects\":[\"00000000-0000-4000-8000-000000000000\"]")));
  }

  private static String with(String command, String member) {
    return "{" + member + "," + command.substring(1);
  }

  private void of(String name, int status, String code, String pointer, List<String> commands) {
    add(name, "{\"commands\":" + commands + "}", status, code, pointer);
  }

  private void add(String name, String body, int status, String code, String pointer) {
    cases.add(Case.of(name, path, body, status, code, pointer));
  }
}
