package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.familyplan.app.RunningService;
import org.familyplan.app.hardening.Wire.Said;
import org.familyplan.app.refusals.RequestCases;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Requests that nobody would write by hand, some thousands in some seconds: whatever comes, the
 * answer is no mistake of ours, shows no insides, and repeats nothing that a refused body held.
 */
class FuzzTest {
  private static final int TRIES = 200;
  private static final String SECRET = "Zqx7-secret";
  private static final String NO_FAMILY = "/v1/families/" + UUID.randomUUID();

  private final RunningService service = RunningService.onH2();
  private final Wire wire = new Wire(service.port());
  private final String bearer = "Authorization: Bearer " + service.token("ole.friis");

  /** A body that was right before somebody changed it. */
  record Mutated(CommandForm form, String body) {}

  @Provide
  Arbitrary<Mutated> bodies() {
    return Arbitraries.of(List.copyOf(CommandForm.all().values()))
        .flatMap(
            form -> {
              String good = new RequestCases(form, UUID.randomUUID()).goodBody();
              return Mutations.of(good, SECRET).map(body -> new Mutated(form, body));
            });
  }

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void bodies(@ForAll("bodies") Mutated mutated) {
    String path = new RequestCases(mutated.form(), Holder.FAMILY).path(Holder.FAMILY);
    assertHarmless(service.post(path + "?dryRun=true", mutated.body(), "If-Match", "\"1\""));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void batches(@ForAll("bodies") Mutated mutated) {
    String command =
        mutated.body().replaceFirst("\\{", "{\"command\":\"" + mutated.form().operation() + "\",");
    assertHarmless(
        service.post(
            "/v1/families/" + Holder.FAMILY + "/commands?dryRun=true",
            "{\"commands\":[" + command + "]}"));
  }

  @Provide
  Arbitrary<String> searches() {
    return Mutations.of(
        "{\"cpr\":\"1405854321\",\"externalId\":{\"system\":\"esdh\",\"value\":\"17\"},"
            + "\"municipality\":\"360\",\"open\":true,\"limit\":3,\"cursor\":\"AAAA\"}",
        SECRET);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void searches(@ForAll("searches") String body) {
    assertHarmless(service.post("/v1/families/search", body));
  }

  /** What stands in headers, cursors and parameters: right, nearly right, or anything. */
  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "\"\"",
            "\"1\"",
            "W/\"1\"",
            "\"1.abc\"",
            "\"-1\"",
            "*",
            "*/*",
            "text/*",
            "application/*+json",
            "application/json;charset=nix",
            "AAAA",
            "0",
            "-1",
            "1e9",
            "999999999999999999",
            "9223372036854775808",
            "null",
            "true",
            "CASE_WORK",
            "MANAGER",
            "ole.friis",
            "CASEWORKER,MANAGER",
            "da;q=x",
            "da, *;q=2",
            "en_US",
            "2026-02-30",
            "+999999999-01-01",
            "2026-01-01T00:00:00Z",
            "%00",
            "%ff",
            "%c0%ae",
            "a\tb",
            "' or 1=1--",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "\\u0000",
            "=?utf-8?q?x?="),
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(300),
        Arbitraries.strings().withCharRange('\u0080', '\u00ff').ofMaxLength(40),
        Arbitraries.integers().between(0, 255).list().ofMaxSize(60).map(FuzzTest::base64));
  }

  private static String base64(List<Integer> bytes) {
    byte[] raw = new byte[bytes.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = bytes.get(i).byteValue();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "If-Match",
        "If-None-Match",
        "Idempotency-Key",
        "Purpose",
        "Acting-As",
        "On-Behalf-Of",
        "X-Request-Id",
        "traceparent",
        "Accept",
        "Accept-Language",
        "Accept-Encoding",
        "Range",
        "If-Modified-Since",
        "Content-Type",
        "Cookie",
        "X-Forwarded-For",
        "Forwarded",
        "X-HTTP-Method-Override");
  }

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void headers(@ForAll("names") String name, @ForAll("scraps") String value) {
    String header = name + ": " + value;
    assertHarmless(wire.send("GET /v1/families/" + Holder.FAMILY + "/plan", bearer, header));
    String note =
        "{\"informationKind\":\"SOCIAL\",\"text\":\"" + SECRET + "\",\"notedOn\":\"2020-02-01\"}";
    assertHarmless(
        wire.sendWith(
            note,
            "POST " + NO_FAMILY + "/notes?dryRun=true",
            bearer,
            header,
            "Content-Type: application/json",
            "Content-Length: " + note.length()));
  }

  @Provide
  Arbitrary<String> parameters() {
    return Arbitraries.of(
        "cursor",
        "limit",
        "lang",
        "minPosition",
        "knownAt",
        "on",
        "asOf",
        "order",
        "from",
        "until",
        "employee",
        "person",
        "dryRun",
        "department",
        "fields",
        "kind",
        "%01",
        "%c2%85",
        "");
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void parameters(@ForAll("parameters") String name, @ForAll("scraps") String value) {
    String pair = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    for (String path : List.of("/history", "/plan", "/access-log", "/consents", "/may-see")) {
      assertHarmless(service.get("/v1/families/" + Holder.FAMILY + path + pair));
    }
    assertHarmless(service.get("/v1/oversight/unusual-look-ups" + pair));
    String raw = value.replaceAll("[^!-~]|#", "");
    assertHarmless(
        wire.send("GET /v1/families/" + Holder.FAMILY + "/history?" + name + "=" + raw, bearer));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void paths(@ForAll("scraps") String value) {
    String escaped = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String raw = value.replaceAll("[^!-~]|[#?]", "");
    for (String path :
        List.of("/v1/families/%s/plan", "/v1/%s", "/%s", "/operator/%s", "/actuator/%s")) {
      assertHarmless(wire.send("GET " + path.replace("%s", escaped), bearer));
      assertHarmless(wire.send("GET " + path.replace("%s", raw), bearer));
    }
  }

  /** Tokens: garbage, without a signature, and a good one with something changed. */
  @Provide
  Arbitrary<String> tokens() {
    String[] good = service.token("ole.friis").split("\\.");
    Arbitrary<String> parts = scraps();
    return Arbitraries.oneOf(
        parts,
        parts.map(each -> each + "." + each + "." + each),
        parts.map(each -> encoded("{\"alg\":\"none\"}") + "." + good[1] + "." + each),
        parts.map(each -> encoded("{\"alg\":\"HS256\"}") + "." + good[1] + "." + each),
        parts.map(each -> encoded("{\"alg\":\"" + each + "\"}") + "." + good[1] + "." + good[2]),
        parts.map(each -> good[0] + "." + encoded(each) + "." + good[2]),
        Mutations.ofText(String.join(".", good)).filter(each -> !isSame(each, good)));
  }

  /** The last character of a signature holds bits that nobody reads. */
  private static boolean isSame(String token, String[] good) {
    String[] parts = token.split("\\.");
    if (parts.length != 3 || !parts[0].equals(good[0]) || !parts[1].equals(good[1])) {
      return false;
    }
    int length = good[2].length() - 1;
    return parts[2].length() >= length
        && parts[2].substring(0, length).equals(good[2].substring(0, length));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 2 * TRIES, shrinking = ShrinkingMode.OFF)
  void tokens(@ForAll("tokens") String token) {
    Said said = wire.send("GET /v1/instruments", "Authorization: Bearer " + token);
    assertHarmless(said);
    assertThat(said.status()).as("a token that is none: " + token).isIn(400, 401, 429);
  }

  private static void assertHarmless(HttpResponse<String> answer) {
    assertHarmless(answer.statusCode(), answer.body());
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  private static void assertHarmless(Said said) {
    assertHarmless(said.status(), said.text());
  }

  private static void assertHarmless(int status, String text) {
    assertThat(status).as(text).isLessThan(500);
    if (status >= 400) {
      assertThat(text)
          .doesNotContain(
              SECRET, "Exception", "\tat ", "at org.", "at java.", "org.familyplan", "SQL");
    }
  }

  /** A family that everything is tried on; nothing is written to it. */
  private static final class Holder {
    static final UUID FAMILY = open();

    private static UUID open() {
      JsonNode receipt =
          Json.mapper()
              .readTree(
                  RunningService.onH2()
                      .post(
                          "/v1/families",
                          "{\"referredOn\":\"2020-01-06\",\"acceptedOn\":\"2020-01-13\","
                              + "\"openedOn\":\"2020-01-20\"}")
                      .body());
      return UUID.fromString(receipt.at("/familyId").stringValue());
    }
  }
}
