package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.Samples;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.app.RunningService;
import org.familyplan.app.refusals.RequestCases;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends what is planted, in every way in which a client might bring it. */
final class PlantedRequests {
  private static final String OPENING =
      "{\"referredOn\":\"2020-01-06\",\"acceptedOn\":\"2020-01-13\",\"openedOn\":\"2020-01-20\"}";

  /** After them members are not there for other commands. */
  private static final Set<String> LAST =
      Set.of("recordMemberLeft", "recordMemberReturned", "withdrawMember");

  private static final String SAMPLE_CPR = "1405854321";

  private final RunningService service;
  private final Planted planted;
  private final UUID family;
  private final List<HttpResponse<String>> problems = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
  private final AtomicReference<String> version = new AtomicReference<>("\"1\"");

  PlantedRequests(RunningService service, Planted planted) {
    this.service = service;
    this.planted = planted;
    JsonNode receipt = Json.mapper().readTree(service.post("/v1/families", OPENING).body());
    family = UUID.fromString(receipt.at("/familyId").stringValue());
  }

  /** The problems that were answered. */
  List<HttpResponse<String>> problems() {
    return List.copyOf(problems);
  }

  /** Operations of the commands that were taken. */
  List<String> accepted() {
    return List.copyOf(accepted);
  }

  void send() {
    employees();
    secondMember();
    for (int round = 0; round < 2; round++) {
      CommandForm.all().values().stream()
          .filter(form -> !form.operation().toLowerCase(Locale.ROOT).contains("familyfile"))
          .sorted(Comparator.comparing(form -> LAST.contains(form.operation())))
          .forEach(this::command);
    }
    CommandForm.all().values().forEach(this::malformed);
    batches();
    searches();
    places();
    headers();
  }

  private void employees() {
    String employees =
        Stream.of("karen.holm", "rikke.dam", "lars.krogh", "ole.friis")
            .map(
                each ->
                    String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"name\":\"%s\",\"municipality\":\"360\","
                            + "\"department\":\"CHILD_AND_FAMILY\",\"from\":\"2010-01-01\"}",
                        each,
                        each))
            .collect(Collectors.joining(","));
    service.send(
        service
            .request("/operator/employees", "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"employees\":[" + employees + "]}")));
  }

  /** Samples name two members. */
  private void secondMember() {
    CommandForm form = CommandForm.all().get("addFamilyMember");
    ObjectNode body = body(form).put("personId", Samples.id("personId2").toString());
    body.put("role", "CHILD").put("birthDate", "2012-05-14").remove("cpr");
    HttpResponse<String> answer =
        service.post(new RequestCases(form, family).path(family), body.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    answer.headers().firstValue("ETag").ifPresent(version::set);
  }

  private void command(CommandForm form) {
    RequestCases sample = new RequestCases(form, family);
    HttpResponse<String> answer =
        service.post(
            sample.path(family),
            body(form).toString(),
            "If-Match",
            version.get(),
            "Idempotency-Key",
            planted.text("Idempotency-Key"));
    keep(answer);
    if (answer.statusCode() < 300) {
      accepted.add(form.operation());
      answer.headers().firstValue("ETag").ifPresent(version::set);
    }
  }

  /** A command's sample, with something planted wherever it has free text. */
  private ObjectNode body(CommandForm form) {
    FamilyCommand sample = Samples.full(form.record().type());
    ObjectNode body =
        Json.mapper().<ObjectNode>valueToTree(sample).remove(form.record().pathVariables());
    plant(body, form.operation());
    body.putObject("context").put("reason", planted.text(form.operation() + " reason"));
    return body;
  }

  private void plant(JsonNode node, String place) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
        String inside = place + "/" + each.getKey();
        if (isFreeText(each.getValue()) && !isLaw(each.getKey())) {
          object.put(each.getKey(), instead(each.getValue(), inside));
        } else {
          plant(each.getValue(), inside);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (isFreeText(array.get(i))) {
          array.set(i, instead(array.get(i), place));
        } else {
          plant(array.get(i), place);
        }
      }
    }
  }

  private String instead(JsonNode text, String place) {
    return text.stringValue().equals(SAMPLE_CPR) ? planted.cpr(place) : planted.text(place);
  }

  /** Samples of free text hold letters beyond ASCII. */
  private static boolean isFreeText(JsonNode value) {
    return value.isString()
        && (value.stringValue().equals(SAMPLE_CPR)
            || value.stringValue().chars().anyMatch(each -> each > 127)
                && value.stringValue().length() >= 14);
  }

  /** A legal basis tells of no person; it is stored in the clear. */
  private static boolean isLaw(String component) {
    return component.equals("legalBasis");
  }

  private void malformed(CommandForm form) {
    String path = new RequestCases(form, family).path(family);
    String good = body(form).toString();
    String version = this.version.get();
    for (String body :
        List.of(
            good.substring(0, good.length() - 1),
            good + planted.text("after the body"),
            planted.text("instead of the body"),
            "\"" + planted.text("a string as body") + "\"",
            good.replaceFirst(":", ":" + planted.text("no JSON") + ","),
            good.replace(Planted.MARK, "\\u0000" + Planted.MARK),
            good.replace(Planted.MARK, "\\ud800" + Planted.MARK),
            good.replace("\"" + Planted.MARK, "\"" + "x".repeat(30_000) + Planted.MARK))) {
      keep(service.post(path, body, "If-Match", version));
    }
    ObjectNode tree = body(form);
    for (String name : List.copyOf(tree.propertyNames())) {
      String text = planted.text(form.operation() + "/" + name + " of the wrong type");
      keep(service.post(path, tree.deepCopy().put(name, text).toString(), "If-Match", version));
      ObjectNode inside = tree.deepCopy();
      inside.putArray(name).addObject().put("nix", text);
      keep(service.post(path, inside.toString(), "If-Match", version));
    }
  }

  private void batches() {
    String path = "/v1/families/" + family + "/commands";
    keep(
        service.post(
            path, "{\"commands\":[{\"command\":\"" + planted.text("a command's name") + "\"}]}"));
    keep(
        service.post(
            path,
            "{\"commands\":[{\"command\":\"recordNote\",\"informationKind\":\"SOCIAL\",\"text\":\""
                + planted.text("a note in a batch")
                + "\",\"notedOn\":\"2199-01-01\"}]}"));
  }

  private void searches() {
    String search = "/v1/families/search";
    keep(service.post(search, "{\"cpr\":\"" + planted.cpr("searched for") + "\"}"));
    for (String member : List.of("cpr", "municipality", "coordinator", "programme", "cursor")) {
      keep(
          service.post(
              search, "{\"" + member + "\":\"" + planted.text("search by " + member) + "\"}"));
    }
    keep(
        service.post(
            search,
            "{\"externalId\":{\"system\":\"x\",\"value\":\""
                + planted.text("an outside id")
                + "\"}}"));
  }

  private void places() {
    for (String path :
        List.of(
            "/v1/families/%s/plan",
            "/v1/families/" + family + "/events/%s",
            "/v1/families/" + family + "/history?limit=%s",
            "/v1/families/" + family + "/history?cursor=%s",
            "/v1/families/" + family + "/plan?lang=%s",
            "/v1/families/" + family + "/plan?%s=1",
            "/v1/families/" + family + "/plan?minPosition=%s",
            "/v1/families/" + family + "/access-log?employee=%s",
            "/v1/employees/%s/caseload",
            "/v1/%s",
            "/%s",
            "/%s?a=%%ff",
            "/v1//%s",
            "/operator/%s",
            "/operator/projections/%s",
            "/actuator/metrics/%s",
            "/actuator/%s",
            "/v3/api-docs/%s",
            "/swagger-ui/%s")) {
      keep(service.get(String.format(Locale.ROOT, path, planted.text(path))));
      keep(
          service
              .asNobody()
              .get(String.format(Locale.ROOT, path, planted.text(path + " no token"))));
    }
  }

  private void headers() {
    String plan = "/v1/families/" + family + "/plan";
    for (String name :
        List.of(
            "If-Match",
            "If-None-Match",
            "Purpose",
            "Acting-As",
            "On-Behalf-Of",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "User-Agent",
            "Referer",
            "Accept",
            "Accept-Language",
            "Cookie",
            "X-Forwarded-For",
            "Authorization")) {
      String value = (name.equals("Authorization") ? "Bearer " : "") + planted.text(name);
      keep(service.get(plan, name, value));
      keep(service.post("/v1/families", "{}", name, value));
    }
    String type = "application/" + planted.text("Content-Type");
    keep(
        service.send(
            service
                .request("/v1/families", "Content-Type", type)
                .POST(BodyPublishers.ofString("{}"))));
    keep(
        service.send(
            service.request(plan).method(planted.text("a method"), BodyPublishers.ofString("{}"))));
  }

  private void keep(HttpResponse<String> answer) {
    if (answer.statusCode() >= 400) {
      problems.add(answer);
    }
  }
}
