package org.familyplan.app.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.app.RunningService;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is wrong with a request, the answer is a problem that says what and where, and nothing
 * is stored. The cases are made from the records, so that a new command has them from its first
 * day.
 */
abstract class RefusalContract {
  private final RunningService service;

  RefusalContract(RunningService service) {
    this.service = service;
  }

  @TestFactory
  Stream<DynamicContainer> everyCommandRefusesWhatIsWrong() {
    UUID family = openFamily();
    return CommandForm.all().values().stream()
        .map(form -> container(form.operation(), new RequestCases(form, family).all()));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryRefusesWhatIsWrong() {
    UUID family = openFamily();
    return service.queries().stream().flatMap(rest -> queryCases(rest, family));
  }

  private Stream<DynamicTest> queryCases(Rest rest, UUID family) {
    String path = "/v1" + rest.path().replaceAll("\\{\\w+}", family.toString());
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String query : List.of("=", "=1", "%ff", "lang=%ff", "minPosition=%ff", "lang=fr")) {
      wrong.put(query, "request.parameter");
    }
    wrong.put("lang=da&lang=en", "request.parameter-repeated");
    if (rest.method() == Rest.Method.GET) {
      wrong.put("nix=1", "request.parameter-unknown");
    }
    return wrong.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    rest.method() + " " + rest.path() + "?" + each.getKey(),
                    () -> assertQueryRefused(rest, path + "?" + each.getKey(), each.getValue())));
  }

  private void assertQueryRefused(Rest rest, String path, String code) {
    HttpResponse<String> answer =
        rest.method() == Rest.Method.GET ? service.get(path) : service.post(path, "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(codes(Json.mapper().readTree(answer.body()))).contains(code);
  }

  @TestFactory
  Stream<DynamicTest> aBatchRefusesWhatIsWrong() {
    return BatchCases.all(openFamily()).stream().map(this::test);
  }

  @TestFactory
  Stream<DynamicTest> aClosedFileTakesOnlyWhatItMust() {
    UUID family = closedFamily();
    return CommandForm.all().values().stream()
        .filter(form -> form.record().type() != OpenFamilyFile.class)
        .map(form -> dynamicTest(form.operation(), () -> assertClosed(form, family)));
  }

  private DynamicContainer container(String name, List<Case> cases) {
    return dynamicContainer(name, cases.stream().map(this::test));
  }

  private DynamicTest test(Case each) {
    return dynamicTest(each.name() + " → " + each.code(), () -> assertRefused(each));
  }

  private void assertRefused(Case each) {
    long head = service.head();
    HttpResponse<String> answer = send(each);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(each.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.at("/status").intValue()).isEqualTo(each.status());
    assertThat(codes(problem)).as(answer.body()).contains(each.code());
    if (each.pointer() != null) {
      assertThat(pointers(problem, each.code())).as(answer.body()).contains(each.pointer());
    }
    assertThat(service.head()).as("the log's head").isEqualTo(head);
  }

  private void assertClosed(CommandForm form, UUID family) {
    RequestCases good = new RequestCases(form, family);
    boolean taken = form.record().type().isAnnotationPresent(TakenWhenClosed.class);
    String path = good.path(family) + (taken ? "?dryRun=true" : ""); // it might open the file again
    long head = service.head();
    HttpResponse<String> answer = service.post(path, good.goodBody(), ifMatch(form));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    if (taken) {
      assertThat(answer.body()).doesNotContain("familyfile.closed");
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(Json.mapper().readTree(answer.body()).at("/code").stringValue())
          .isEqualTo("familyfile.closed");
    }
    assertThat(service.head()).as("the log's head").isEqualTo(head);
  }

  private static String[] ifMatch(CommandForm form) {
    return form.record().rest().ifMatchRequired()
        ? new String[] {"If-Match", "\"2\""}
        : new String[0];
  }

  private HttpResponse<String> send(Case each) {
    RunningService caller = caller(each.path());
    HttpRequest.Builder request =
        caller.request(each.path(), each.headers().toArray(String[]::new));
    return caller.send(request.POST(BodyPublishers.ofByteArray(each.body())));
  }

  /** Who has a task in the file already breaks no glass, and only an auditor finds. */
  private RunningService caller(String path) {
    if (path.matches(".*/break-glass(\\?.*)?")) {
      return service.as("anne.bach");
    }
    return path.contains("/audit-findings") ? service.as("auditor") : service;
  }

  /** The problem's own code and those of its errors. */
  private static List<String> codes(JsonNode problem) {
    Stream<JsonNode> all = Stream.concat(Stream.of(problem), errors(problem));
    return all.map(each -> each.at("/code").stringValue()).toList();
  }

  private static List<String> pointers(JsonNode problem, String code) {
    return errors(problem)
        .filter(each -> each.at("/code").stringValue().equals(code))
        .map(each -> each.at("/pointer").stringValue())
        .toList();
  }

  private static Stream<JsonNode> errors(JsonNode problem) {
    return StreamSupport.stream(problem.at("/errors").spliterator(), false);
  }

  private UUID openFamily() {
    HttpResponse<String> answer =
        service.post(
            "/v1/families",
            "{\"referredOn\":\"2020-01-06\",\"acceptedOn\":\"2020-01-13\",\"openedOn\":\"2020-01-20\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return UUID.fromString(Json.mapper().readTree(answer.body()).at("/familyId").stringValue());
  }

  private UUID closedFamily() {
    UUID family = openFamily();
    HttpResponse<String> answer =
        service.post(
            "/v1/families/" + family + "/closure",
            "{\"closedOn\":\"2020-06-30\",\"reason\":\"NO_FURTHER_NEED_FAMILY\"}",
            "If-Match",
            "\"1\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return family;
  }
}
