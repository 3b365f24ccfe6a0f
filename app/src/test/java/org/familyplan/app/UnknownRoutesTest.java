package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests that no route takes are refused like all others: a problem with a code, no page. */
class UnknownRoutesTest {
  private static final String FAMILY = "/v1/families/7a0f2a3e-9a9b-4b0e-8a54-0f6f5b1c2d3e";

  private final RunningService service = RunningService.onH2();

  @ParameterizedTest
  @ValueSource(strings = {"/nix", "/v1", "/v1/nix", "/v1/families/x/y/z", "/", "/actuator/nix"})
  void anUnknownPathIsAProblem(String path) {
    assertProblem(service.get(path), 404, "request.path-unknown");
    assertProblem(service.post(path, "{}"), 404, "request.path-unknown");
  }

  @Test
  void aPathThatTakesAnotherMethodSaysWhich() {
    HttpResponse<String> answer =
        service.send(service.request("/v1/families").PUT(BodyPublishers.ofString("{}")));
    assertProblem(answer, 405, "request.method");
    assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
  }

  @Test
  void aQueryIsNotPosted() {
    HttpResponse<String> answer = service.post(FAMILY + "/plan", "{}");
    assertProblem(answer, 405, "request.method");
    assertThat(answer.headers().allValues("Allow")).containsExactly("GET");
  }

  @Test
  void aCommandIsNotDeleted() {
    assertProblem(service.send(service.request(FAMILY + "/goals").DELETE()), 405, "request.method");
  }

  @Test
  void aControllersPathIsNotPosted() {
    HttpResponse<String> answer = service.post("/v3/api-docs", "{}");
    assertProblem(answer, 405, "request.method");
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void whatTheServerCannotReadIsAProblem() throws IOException {
    assertRawProblem("GET /v1/a|b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    assertRawProblem("GET /v1/%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    assertRawProblem("GET /v1/families HTTP/1.1\r\n\r\n", 400);
    assertRawProblem(
        "GET /v1/families HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n", 400);
  }

  @Test
  void tracingIsRefused() throws IOException {
    assertRawProblem("TRACE /v1/families HTTP/1.1\r\nHost: x\r\n\r\n", 405);
  }

  @Test
  void whatTheServerDoesNotTakeIsNotItsMistake() throws IOException {
    assertRawProblem("CONNECT /v1/families HTTP/1.1\r\nHost: x\r\n\r\n", 501, 400, 405);
    assertRawProblem("GET /v1/families HTTP/9.9\r\nHost: x\r\n\r\n", 505);
    assertRawProblem(
        "POST /v1/families HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nix\r\n\r\n", 501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?=",
        "?%",
        "?=1",
        "?a=1&=2",
        "?lang=%ff",
        "?%ff=1",
        "?dryRun=%",
        "?limit=1%",
        "?a=%g0"
      })
  void aQueryStringThatCannotBeReadIsTheClientsMistake(String query) throws IOException {
    for (String path : List.of(FAMILY + "/plan", "/actuator/health", "/v3/api-docs", "/nix")) {
      assertRawProblem(
          "GET " + path + query + " HTTP/1.1\r\nHost: x\r\n\r\n", "request.parameter", 400);
    }
    assertRawProblem(
        "POST /v1/families" + query + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        "request.parameter",
        400);
  }

  @Test
  void formsAreNotTaken() {
    for (String type :
        List.of("multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed")) {
      for (String path : List.of("/v1/families", FAMILY + "/goals", "/operator/backups")) {
        HttpResponse<String> answer =
            service.send(
                service
                    .request(path, "Content-Type", type)
                    .POST(BodyPublishers.ofString("--x\r\n")));
        assertProblem(answer, 415, "request.media-type");
      }
      assertThat(service.get(FAMILY + "/plan", "Content-Type", type).statusCode()).isEqualTo(404);
    }
    HttpResponse<String> form =
        service.send(
            service
                .request("/operator/employees", "Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("a=%")));
    assertProblem(form, 415, "request.media-type");
  }

  @Test
  void onlyJsonIsAnswered() {
    for (String path : List.of(FAMILY + "/plan", "/v1/instruments", "/operator/projections")) {
      assertProblem(service.get(path, "Accept", "application/xml"), 406, "request.not-acceptable");
      assertProblem(service.get(path, "Accept", "nix"), 406, "request.not-acceptable");
    }
    assertThat(
            service
                .get("/operator/projections", "Accept", "text/html, application/*;q=0.5")
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> written = service.post("/v1/families", "{}", "Accept", "application/xml");
    assertProblem(written, 406, "request.not-acceptable");
  }

  @Test
  void headersCanBeHadWithoutTheBody() {
    for (String path : List.of("/operator/projections", "/operator/employees", "/v1/instruments")) {
      HttpResponse<String> whole = service.get(path);
      HttpResponse<String> head =
          service.send(service.request(path).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
    }
  }

  private void assertRawProblem(String request, int... statuses) throws IOException {
    assertRawProblem(request, statuses[0] == 405 ? "request.method" : "request.http", statuses);
  }

  private void assertRawProblem(String request, String code, int... statuses) throws IOException {
    String answer = raw(request);
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(statuses).as(answer).contains(status);
    assertThat(answer).contains("Content-Type: application/problem+json").doesNotContain("<html");
    JsonNode problem =
        Json.mapper().readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    assertThat(problem.at("/code").stringValue()).isEqualTo(code);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              request
                  .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.at("/code").stringValue()).isEqualTo(code);
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    assertThat(problem.has("trace")).isFalse();
  }
}
