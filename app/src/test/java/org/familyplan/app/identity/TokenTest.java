package org.familyplan.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** With a real issuer: whose tokens are taken, what they say, and what is answered to others. */
class TokenTest {
  private static final String OPENING =
      "{\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\",\"acceptedOn\":\"2014-06-17\"}";

  private static TestIssuer issuer;
  private static RunningService service;

  @BeforeAll
  static void start() throws Exception {
    issuer = new TestIssuer();
    service =
        RunningService.start(
                "--familyplan.identity.issuer=" + issuer.address(), "--server.address=0.0.0.0")
            .asNobody();
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
  }

  @Test
  void tokensSignedWithRsaOrEllipticCurvesAreTaken() {
    assertThat(open(issuer.token(issuer.caseworker())).statusCode()).isEqualTo(201);
    assertThat(open(issuer.elliptic(issuer.caseworker())).statusCode()).isEqualTo(201);
  }

  @Test
  void anEventNamesTheUserTheSystemTheRoleAndTheForemostDepartment() {
    JsonNode recordedBy = recordedBy(issuer.caseworker());
    assertThat(recordedBy.at("/actor").stringValue()).isEqualTo("karen.holm");
    assertThat(recordedBy.at("/system").stringValue()).isEqualTo("case.system");
    assertThat(recordedBy.at("/role").stringValue()).isEqualTo("CASEWORKER");
    assertThat(recordedBy.at("/department").stringValue()).isEqualTo("JOB_CENTRE");
  }

  @Test
  void aSystemMayBeNamedByItsClientId() {
    JsonNode recordedBy =
        recordedBy(issuer.caseworker().claim("azp", null).claim("client_id", "other.system"));
    assertThat(recordedBy.at("/system").stringValue()).isEqualTo("other.system");
  }

  @Test
  void theHeaderPicksOneOfSeveralRoles() {
    JsonNode recordedBy = recordedBy(issuer.caseworker(), "Acting-As", "MANAGER");
    assertThat(recordedBy.at("/role").stringValue()).isEqualTo("MANAGER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPERATOR", "manager", "KING", "", "CASEWORKER,MANAGER"})
  void aRoleThatTheTokenDoesNotGiveIsRefused(String role) {
    assertRefused(
        open(issuer.token(issuer.caseworker()), "Acting-As", role), 403, "identity.acting-as");
  }

  @Test
  void twoRolesAtOnceAreRefused() {
    HttpResponse<String> answer =
        open(issuer.token(issuer.caseworker()), "Acting-As", "CASEWORKER", "Acting-As", "MANAGER");
    assertRefused(answer, 403, "identity.acting-as");
  }

  @TestFactory
  Stream<DynamicTest> tokensThatAreNotGoodAreRefused() throws Exception {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("garbage", "garbage");
    tokens.put("three parts of garbage", "a.b.c");
    tokens.put("not of the alphabet", "ø%{}");
    tokens.put("very long", "a".repeat(6_000));
    tokens.put("algorithm none", new PlainJWT(issuer.caseworker().build()).serialize());
    tokens.put("signed with the public key as a secret", symmetric());
    tokens.put(
        "another's key",
        issuer.token(
            issuer.caseworker(), JWSAlgorithm.RS256, new RSAKeyGenerator(2048).generate()));
    tokens.put(
        "algorithm not wanted", issuer.token(issuer.caseworker(), JWSAlgorithm.PS256, issuer.rsa));
    tokens.put("signature cut off", issuer.token(issuer.caseworker()).replaceAll("[^.]+$", ""));
    tokens.put("another's claims", withOtherClaims());
    tokens.put("another audience", issuer.token(issuer.caseworker().audience("elsewhere")));
    tokens.put("no audience", issuer.token(issuer.caseworker().audience((String) null)));
    tokens.put("another issuer", issuer.token(issuer.caseworker().issuer("https://evil.example")));
    tokens.put("no issuer", issuer.token(issuer.caseworker().issuer(null)));
    tokens.put("expired", issuer.token(issuer.caseworker().expirationTime(in(-120))));
    tokens.put("never expires", issuer.token(issuer.caseworker().expirationTime(null)));
    tokens.put("not yet valid", issuer.token(issuer.caseworker().notBeforeTime(in(300))));
    return tokens.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      HttpResponse<String> answer = open(each.getValue());
                      assertRefused(answer, 401, "identity.token-invalid");
                      assertThat(answer.headers().firstValue("WWW-Authenticate"))
                          .hasValue("Bearer error=\"invalid_token\"");
                      assertThat(answer.body()).doesNotContain(each.getValue(), "karen");
                    }));
  }

  private static String symmetric() throws Exception {
    return TestIssuer.token(
        issuer.caseworker(),
        JWSAlgorithm.HS256,
        TestIssuer.KEY_ID,
        new MACSigner(issuer.rsa.toRSAPublicKey().getEncoded()));
  }

  /** The signature of one token under the claims of another. */
  private static String withOtherClaims() {
    String[] one = issuer.token(issuer.caseworker()).split("\\.");
    String[] other = issuer.token(issuer.caseworker().subject("ole.friis")).split("\\.");
    return one[0] + "." + other[1] + "." + one[2];
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  @TestFactory
  Stream<DynamicTest> claimsThatDoNotSayWhoActsAreRefused() {
    return Stream.of(
        claims("no user", "identity.claim-missing", each -> each.subject(null)),
        claims("odd user", "identity.claim-malformed", each -> each.subject("a b")),
        claims("no system", "identity.claim-missing", each -> each.claim("azp", null)),
        claims("odd system", "identity.claim-malformed", each -> each.claim("azp", "a b")),
        claims("no roles", "identity.claim-missing", each -> each.claim("roles", null)),
        claims("empty roles", "identity.claim-missing", each -> each.claim("roles", List.of())),
        claims("unknown role", "identity.claim-malformed", roles("KING")),
        claims("roles as text", "identity.claim-malformed", each -> each.claim("roles", "MANAGER")),
        claims("roles as numbers", "identity.claim-malformed", roles(1)),
        claims(
            "no municipality", "identity.claim-missing", each -> each.claim("municipality", null)),
        claims(
            "odd municipality",
            "identity.claim-malformed",
            each -> each.claim("municipality", "Lolland")),
        claims(
            "the code of none",
            "identity.claim-malformed",
            each -> each.claim("municipality", "000")),
        claims("no department", "identity.claim-missing", each -> each.claim("departments", null)),
        claims(
            "unknown department",
            "identity.claim-malformed",
            each -> each.claim("departments", List.of("MOON"))),
        claims("odd mandate", "identity.claim-malformed", each -> each.claim("national", "yes")),
        claims("member without person", "identity.claim-missing", roles("FAMILY_MEMBER")),
        claims(
            "odd person",
            "identity.claim-malformed",
            each -> each.claim("roles", List.of("FAMILY_MEMBER")).claim("person", "mette")),
        claims(
            "employee with person",
            "identity.claims-contradictory",
            each -> each.claim("person", UUID.randomUUID().toString())),
        claims(
            "member and employee",
            "identity.claims-contradictory",
            roles("FAMILY_MEMBER", "CASEWORKER")),
        claims("system and employee", "identity.claims-contradictory", roles("SYSTEM", "MANAGER")),
        claims(
            "caseworker of the whole country",
            "identity.claims-contradictory",
            each -> each.claim("national", true)),
        claims(
            "two systems",
            "identity.claims-contradictory",
            each -> each.claim("client_id", "another")));
  }

  private static Consumer<JWTClaimsSet.Builder> roles(Object... roles) {
    return each -> each.claim("roles", List.of(roles));
  }

  private static DynamicTest claims(
      String name, String code, Consumer<JWTClaimsSet.Builder> change) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          JWTClaimsSet.Builder claims = issuer.caseworker();
          change.accept(claims);
          HttpResponse<String> answer = open(issuer.token(claims));
          assertRefused(answer, 403, code);
          assertThat(answer.headers().firstValue("WWW-Authenticate"))
              .hasValue("Bearer error=\"insufficient_scope\"");
        });
  }

  @Test
  void operatorsAndAuditorsOfTheWholeCountryNeedNoMunicipality() {
    JWTClaimsSet.Builder operator =
        issuer.caseworker().claim("roles", List.of("OPERATOR")).claim("municipality", null);
    assertThat(get("/operator/projections", issuer.token(operator)).statusCode()).isEqualTo(200);
    JWTClaimsSet.Builder auditor =
        issuer
            .caseworker()
            .claim("roles", List.of("AUDITOR"))
            .claim("national", true)
            .claim("municipality", null);
    assertThat(get("/v1/nix", issuer.token(auditor)).statusCode()).isEqualTo(404);
    assertRefused(
        get("/v1/nix", issuer.token(auditor.claim("national", false))),
        403,
        "identity.claim-missing");
    JWTClaimsSet.Builder analyst = auditor.claim("roles", List.of("ANALYST"));
    assertRefused(get("/v1/nix", issuer.token(analyst)), 403, "identity.claim-missing");
    assertThat(get("/v1/nix", issuer.token(analyst.claim("national", true))).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/families", "/operator/projections", "/actuator/metrics", "/actuator", "/nix"})
  void withoutATokenNothingIsAnswered(String path) {
    HttpResponse<String> answer = service.get(path);
    assertRefused(answer, 401, "identity.token-missing");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1//families", "/v1/%2e%2e/operator", "/v1/a;b", "/v1/%2Fx", "/v1/%0a"})
  void aPathThatMightFoolTheDoorsIsRefused(String path) {
    assertRefused(get(path, issuer.token(issuer.caseworker())), 400, "request.http");
  }

  @Test
  void aTokenCountsInItsHeaderOnly() {
    String token = issuer.token(issuer.caseworker());
    assertRefused(service.get("/v1/nix?access_token=" + token), 401, "identity.token-missing");
    assertRefused(
        service.get("/v1/nix", "Authorization", "Basic a2FyZW46ZGVtbw=="),
        401,
        "identity.token-missing");
    assertRefused(service.get("/v1/nix", "Authorization", "Bearer"), 401, "identity.token-invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/v3/api-docs", "/swagger-ui/index.html", "/swagger-ui.html"})
  void healthAndDocumentationAreOpen(String path) {
    assertThat(service.get(path).statusCode()).isIn(200, 302);
  }

  @Test
  void onlyAnOperatorSeesTheDetailsOfHealth() {
    assertThat(service.get("/actuator/health").body())
        .contains("UP")
        .doesNotContain("details", "components");
    String operator = issuer.token(issuer.caseworker().claim("roles", List.of("OPERATOR")));
    assertThat(get("/actuator/health", operator).body()).contains("components");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/operator/projections", "/operator/employees", "/actuator/metrics"})
  void operatorsDoorsAreForOperators(String path) {
    assertRefused(get(path, issuer.token(issuer.caseworker())), 403, "identity.role");
    String operator =
        issuer.token(issuer.caseworker().claim("roles", List.of("CASEWORKER", "OPERATOR")));
    assertRefused(get(path, operator), 403, "identity.role");
    HttpResponse<String> answer =
        service.get(path, "Authorization", "Bearer " + operator, "Acting-As", "OPERATOR");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void answersAreNotStoredAndBrowsersKeepTheirDistance() {
    HttpResponse<String> answer = open(issuer.token(issuer.caseworker()));
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aViewIsKeptByItsReaderAloneAndAskedForAgain() {
    String token = issuer.token(issuer.caseworker());
    JsonNode receipt = Json.mapper().readTree(open(token).body());
    HttpResponse<String> plan =
        get(
            "/v1/families/"
                + receipt.at("/familyId").stringValue()
                + "/plan?minPosition="
                + receipt.at("/position"),
            token);
    assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
    assertThat(plan.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
  }

  @Test
  void otherOriginsAreNotLetIn() {
    HttpResponse<String> preflight =
        service.send(
            service
                .request(
                    "/v1/families",
                    "Origin",
                    "https://evil.example",
                    "Access-Control-Request-Method",
                    "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(401);
    assertThat(preflight.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void theDemonstrationIssuerDoesNotRunBesideARealOne() {
    HttpResponse<String> answer =
        service.send(
            service
                .request(DemonstrationIssuer.PATH, "Authorization", "Basic a2FyZW4uaG9sbTpkZW1v")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    assertRefused(answer, 401, "identity.token-missing");
    assertRefused(open(RunningService.onH2().token("karen.holm")), 401, "identity.token-invalid");
  }

  @Test
  void anIssuerThatCannotBeReachedIsNoMistakeOfTheToken() throws Exception {
    TestIssuer gone = new TestIssuer();
    gone.close();
    try (RunningService alone =
        RunningService.start("--familyplan.identity.issuer=" + gone.address())) {
      HttpResponse<String> answer =
          alone
              .asNobody()
              .get("/v1/nix", "Authorization", "Bearer " + gone.token(gone.caseworker()));
      assertRefused(answer, 503, "identity.issuer-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(alone.asNobody().get("/actuator/health").statusCode()).isEqualTo(200);
    }
  }

  private static JsonNode recordedBy(JWTClaimsSet.Builder claims, String... headers) {
    String token = issuer.token(claims);
    HttpResponse<String> opened = open(token, headers);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    JsonNode receipt = Json.mapper().readTree(opened.body());
    HttpResponse<String> event =
        get(
            "/v1/families/"
                + receipt.at("/familyId").stringValue()
                + "/events/"
                + receipt.at("/steps/0/events/0").stringValue()
                + "?minPosition="
                + receipt.at("/position"),
            token);
    return Json.mapper().readTree(event.body()).at("/recordedBy");
  }

  private static HttpResponse<String> open(String token, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
            .toArray(String[]::new);
    return service.post("/v1/families", OPENING, all);
  }

  private static HttpResponse<String> get(String path, String token) {
    return service.get(path, "Authorization", "Bearer " + token);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = Json.mapper().readTree(answer.body());
    assertThat(problem.at("/code").stringValue()).as(answer.body()).isEqualTo(code);
    assertThat(problem.at("/status").intValue()).isEqualTo(status);
  }
}
