package org.familyplan.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.familyplan.app.DemonstrationTokens;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Without a real issuer, the embedded default gives everybody on this machine a token. */
class DemonstrationIssuerTest {
  private final RunningService service = RunningService.onH2();

  static Stream<String> users() {
    return DemonstrationUser.all().stream().map(DemonstrationUser::name);
  }

  @ParameterizedTest
  @MethodSource("users")
  void everyDemonstrationUserIsKnownToTheService(String user) {
    assertThat(service.as(user).get("/v1/nix").statusCode()).isEqualTo(404);
  }

  @Test
  void metteIsThePersonOfTheWorkedCase() {
    JsonNode claims = claims("mette");
    assertThat(claims.at("/person").stringValue()).isEqualTo(WorkedCase.METTE.toString());
    assertThat(claims.at("/roles/0").stringValue()).isEqualTo("FAMILY_MEMBER");
  }

  @Test
  void aTokenSaysThatItIsADemonstrations() {
    JsonNode claims = claims("karen.holm");
    assertThat(claims.at("/iss").stringValue()).isEqualTo(DemonstrationIssuer.NAME);
    assertThat(claims.at("/azp").stringValue()).isEqualTo("demonstration");
    assertThat(claims("school.system").at("/azp").stringValue()).isEqualTo("school.system");
  }

  private JsonNode claims(String user) {
    return Json.mapper()
        .readTree(Base64.getUrlDecoder().decode(service.token(user).split("\\.")[1]));
  }

  @Test
  void nobodyElseGetsAToken() {
    assertThat(DemonstrationTokens.ask(root(), "karen.holm", "wrong").statusCode()).isEqualTo(401);
    assertThat(DemonstrationTokens.ask(root(), "nobody", "demo").statusCode()).isEqualTo(401);
  }

  /** A page whose name was made to lead here is not this machine's own. */
  @Test
  void aRequestUnderAnotherNameGetsNoToken() throws IOException {
    assertThat(raw("127.0.0.1")).startsWith("HTTP/1.1 200 ");
    assertThat(raw("evil.example")).startsWith("HTTP/1.1 401 ").contains("identity.token-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/authorize",
        "/oauth2/jwks",
        "/oauth2/introspect",
        "/oauth2/token",
        "/login",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
      })
  void nothingButTokensIsOffered(String path) {
    HttpResponse<String> answer = service.asNobody().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
  }

  @Test
  void anotherIssuersTokenIsRefused() throws Exception {
    try (TestIssuer other = new TestIssuer()) {
      String token = other.token(other.caseworker().issuer(DemonstrationIssuer.NAME));
      HttpResponse<String> answer = service.get("/v1/nix", "Authorization", "Bearer " + token);
      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void itsStoreIsADemonstrationsForEver() {
    assertThat(new StoreMark(service.part(DataSource.class)).read())
        .hasValue(StoreKind.DEMONSTRATION);
  }

  private String root() {
    return "http://127.0.0.1:" + service.port();
  }

  private String raw(String host) throws IOException {
    String request =
        """
        POST /oauth2/token HTTP/1.1
        Host: %s
        Authorization: Basic a2FyZW4uaG9sbTpkZW1v
        Content-Type: application/x-www-form-urlencoded
        Content-Length: 29
        Connection: close

        grant_type=client_credentials\
        """
            .formatted(host)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
