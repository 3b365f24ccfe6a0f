package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sends too much is told so, and nobody else. The limits themselves: RateLimitsTest. */
class RateTest {
  private static final int BURST = 5;

  private static RunningService service;

  @BeforeAll
  static void startWithSmallLimits() {
    service =
        RunningService.start(
            "--familyplan.limits.client-burst=" + BURST,
            "--familyplan.limits.client-per-second=1",
            "--familyplan.limits.address-burst=" + BURST,
            "--familyplan.limits.address-per-second=1");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aClientThatSendsTooMuchIsToldWhenToGoOn() {
    HttpResponse<String> first = service.as("karen.holm").get("/v1/instruments");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=5;w=5");
    assertThat(first.headers().firstValue("RateLimit")).hasValue("\"client\";r=4;t=1");

    assertRefused(refused(() -> service.as("karen.holm").get("/v1/instruments")));
    assertThat(service.as("lars.krogh").get("/v1/instruments").statusCode()).isEqualTo(200);
  }

  @Test
  void whoBringsNoGoodTokenIsCountedByAddressAndHarmsNobodyWhoDoes() {
    RunningService nobody = service.asNobody();
    assertRefused(refused(() -> nobody.get("/v1/instruments")));
    assertRefused(refused(() -> nobody.get("/actuator/health")));
    assertRefused(
        refused(() -> nobody.get("/v1/instruments", "Authorization", "Bearer not.a.token")));

    assertThat(service.as("anne.bach").get("/v1/instruments").statusCode()).isEqualTo(200);
  }

  /** The first refusal; requests come faster than one a second, so there is one. */
  private static HttpResponse<String> refused(Supplier<HttpResponse<String>> request) {
    return Stream.generate(request)
        .limit(500)
        .filter(each -> each.statusCode() == 429)
        .findFirst()
        .orElseThrow();
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
    assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains(";r=0;");
    assertThat(answer.headers().firstValue("RateLimit-Policy")).isPresent();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(Json.mapper().readTree(answer.body()).at("/code").stringValue())
        .isEqualTo("request.rate");
  }
}
