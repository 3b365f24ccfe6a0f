package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.app.hardening.Wire.Said;
import org.junit.jupiter.api.Test;

/** How long a request may be, and how odd, before anything of it is understood. */
class RequestBoundsTest {
  private final RunningService service = RunningService.onH2();
  private final Wire wire = new Wire(service.port());
  private final String token = "Authorization: Bearer " + service.token("ole.friis");

  @Test
  void headersHave16KiB() {
    assertThat(wire.send("GET /v1/instruments", token, "X: " + "a".repeat(12_000)).status())
        .isEqualTo(200);
    assertProblem(
        wire.send("GET /v1/instruments", token, "X: " + "a".repeat(17_000)), 400, "request.http");
  }

  @Test
  void thereAreAHundredHeaders() {
    assertProblem(wire.send("GET /v1/instruments", headers(110)), 400, "request.http");
    assertThat(wire.send("GET /v1/instruments", headers(90)).status()).isEqualTo(200);
  }

  private String[] headers(int many) {
    return Stream.concat(
            Stream.of(token), IntStream.range(0, many).mapToObj(each -> "X-" + each + ": 1"))
        .toArray(String[]::new);
  }

  @Test
  void aUrlHas4096Characters() {
    String path = "/v1/instruments?lang=";
    assertProblem(wire.send("GET " + path + "a".repeat(4100), token), 414, "request.url-length");
    assertProblem(wire.send("GET /v1/" + "a".repeat(4100), token), 414, "request.url-length");
    assertProblem(wire.send("GET " + path + "a".repeat(4000), token), 400, "request.parameter");
    assertProblem(wire.send("GET " + path + "a".repeat(20_000), token), 400, "request.http");
  }

  @Test
  void aQueryHasFiftyParameters() {
    assertProblem(wire.send("GET /v1/instruments?" + query(51), token), 400, "request.parameter");
    assertProblem(
        wire.send("GET /v1/instruments?" + query(50), token), 400, "request.parameter-unknown");
    assertProblem(wire.send("GET /nix?" + query(51), token), 400, "request.parameter");
  }

  @Test
  void headersThatCannotBeReadAreTheClientsMistake() {
    String plan = "GET /v1/instruments";
    assertProblem(wire.send(plan, token, "Purpose: \u0085"), 400, "request.http");
    assertProblem(wire.send(plan, token, "User-Agent: \u0085"), 400, "request.http");
    assertProblem(wire.send(plan + "?%01=1", token), 400, "request.http");
    assertProblem(wire.send(plan, token, "Content-Type: */*"), 415, "request.media-type");
    assertThat(wire.send(plan, token, "Accept-Language: 0123456789").status()).isEqualTo(200);
  }

  @Test
  void aPageHasTwoHundredEntries() {
    String history = "GET /v1/families/7a0f2a3e-9a9b-4b0e-8a54-0f6f5b1c2d3e/history?limit=";
    assertProblem(wire.send(history + 201, token), 422, "request.bounds");
    assertProblem(wire.send(history + 200, token), 404, "family.unknown");
  }

  @Test
  void aFormHasFiftyParametersAnd16KiB() {
    for (String path : new String[] {"/oauth2/token", "/v1/families"}) {
      for (String form : new String[] {query(400), "a=" + "b".repeat(40_000)}) {
        Said answer =
            wire.sendWith(
                form,
                "POST " + path,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length());
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
      }
    }
  }

  @Test
  void aBodyHasOneMebibyteWhateverItSaysAboutItself() {
    String large = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";
    assertProblem(
        wire.sendWith(
            Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n",
            "POST /v1/families",
            token,
            "Content-Type: application/json",
            "Transfer-Encoding: chunked"),
        413,
        "request.too-large");
  }

  private static String query(int parameters) {
    return IntStream.range(0, parameters)
        .mapToObj(each -> "p" + each + "=1")
        .collect(Collectors.joining("&"));
  }

  private static void assertProblem(Said said, int status, String code) {
    assertThat(said.status()).as(said.text()).isEqualTo(status);
    assertThat(said.text()).contains("application/problem+json", "\"" + code + "\"");
  }
}
