package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.app.hardening.Wire.Said;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The headers that keep browsers and other origins at a distance, on every kind of answer. */
class SafeHeadersTest {
  private static final String ORIGIN = "Origin: https://evil.example";
  private static final String JSON = "Content-Type: application/json";

  private final RunningService service = RunningService.onH2();
  private final Wire wire = new Wire(service.port());
  private final String token = "Authorization: Bearer " + service.token("ole.friis");
  private final String operator = "Authorization: Bearer " + service.token("operator");

  @TestFactory
  Stream<DynamicTest> everyAnswerKeepsItsDistance() {
    return Stream.of(
        answer(200, wire.send("GET /v1/instruments", ORIGIN, token)),
        answer(200, wire.send("GET /actuator/health", ORIGIN)),
        answer(200, wire.send("GET /operator/projections", ORIGIN, operator)),
        answer(200, wire.send("GET /v3/api-docs", ORIGIN)),
        answer(200, wire.send("GET /swagger-ui/index.html", ORIGIN)),
        answer(302, wire.send("GET /swagger-ui.html", ORIGIN)),
        answer(400, wire.send("GET /v1/instruments?=", ORIGIN, token)),
        answer(400, wire.send("GET /v1//instruments", ORIGIN, token)),
        answer(400, wire.send("GET /v1/a|b", ORIGIN, token)),
        answer(400, wire.sendWith("{", "POST /v1/families", ORIGIN, token, JSON, length(1))),
        answer(401, wire.send("GET /v1/instruments", ORIGIN)),
        answer(401, wire.send("GET /v1/instruments", ORIGIN, "Authorization: Bearer x")),
        answer(403, wire.send("GET /operator/projections", ORIGIN, token)),
        answer(404, wire.send("GET /nix", ORIGIN, token)),
        answer(405, wire.send("DELETE /v1/families", ORIGIN, token)),
        answer(405, wire.send("TRACE /v1/families", ORIGIN, token)),
        answer(414, wire.send("GET /" + "a".repeat(5000), ORIGIN, token)),
        answer(415, wire.sendWith("x", "POST /v1/families", ORIGIN, token, length(1))),
        answer(422, wire.sendWith(BAD, "POST /v1/families", ORIGIN, token, JSON, length(BAD))),
        answer(501, wire.send("POST /v1/families", ORIGIN, "Transfer-Encoding: nix")));
  }

  private static final String BAD =
      "{\"referredOn\":\"1020-01-06\",\"acceptedOn\":\"2020-01-13\",\"openedOn\":\"2020-01-20\"}";

  private static String length(String body) {
    return length(body.length());
  }

  private static String length(int length) {
    return "Content-Length: " + length;
  }

  private static DynamicTest answer(int status, Said said) {
    String first = said.text().lines().findFirst().orElseThrow();
    return DynamicTest.dynamicTest(status + " " + first, () -> assertSafe(status, said));
  }

  private static void assertSafe(int status, Said said) {
    String head = said.head();
    assertThat(said.status()).as(said.text()).isEqualTo(status);
    assertThat(said.hasHeader("X-Content-Type-Options", "nosniff")).as(head).isTrue();
    assertThat(said.hasHeader("X-Frame-Options", "DENY")).as(head).isTrue();
    assertThat(said.hasHeader("Referrer-Policy", "no-referrer")).as(head).isTrue();
    assertThat(said.hasHeader("Cross-Origin-Resource-Policy", "same-origin")).as(head).isTrue();
    assertThat(head).contains("\r\nContent-Security-Policy: default-src ");
    assertThat(head).contains("frame-ancestors 'none'");
    assertThat(head).contains("\r\nCache-Control: ");
    assertThat(head.toLowerCase(Locale.ROOT))
        .as("no other origin, no cookie, no name of the server")
        .doesNotContain(
            "access-control-allow", "\r\nset-cookie:", "\r\nserver:", "\r\nx-powered-by:");
  }

  @Test
  void noOtherOriginIsAllowedToAsk() {
    for (String path : new String[] {"/v1/families", "/operator/employees", "/v3/api-docs"}) {
      Said preflight =
          wire.send("OPTIONS " + path, ORIGIN, token, "Access-Control-Request-Method: POST");
      assertThat(preflight.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control-allow");
    }
  }
}
