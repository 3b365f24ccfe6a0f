package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

  private void assertRawProblem(String request, int status) throws IOException {
    String answer = raw(request);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("Content-Type: application/problem+json").doesNotContain("<html");
    JsonNode problem =
        Json.mapper().readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
    assertThat(problem.at("/code").stringValue())
        .isEqualTo(status == 405 ? "request.method" : "request.http");
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
