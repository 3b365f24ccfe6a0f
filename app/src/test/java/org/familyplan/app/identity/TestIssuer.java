package org.familyplan.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.familyplan.platform.json.Json;

/** An OpenID Connect issuer as far as a resource server sees it: an address, its keys, tokens. */
final class TestIssuer implements AutoCloseable {
  static final String AUDIENCE = "familyplan";
  static final String KEY_ID = "1";

  private final HttpServer server;
  final RSAKey rsa;
  final ECKey ec;

  TestIssuer() throws IOException, JOSEException {
    rsa = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("2").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address()));
    serve(
        "/keys", Json.mapper().writeValueAsString(new JWKSet(List.of(rsa, ec)).toJSONObject(true)));
    server.start();
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Claims of a caseworker with nothing wrong about them. */
  JWTClaimsSet.Builder caseworker() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address())
        .audience(AUDIENCE)
        .subject("karen.holm")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("azp", "case.system")
        .claim("roles", List.of("CASEWORKER", "MANAGER"))
        .claim("departments", List.of("JOB_CENTRE", "HEALTH"))
        .claim("municipality", "360");
  }

  /** A token with these claims, signed as usual. */
  String token(JWTClaimsSet.Builder claims) {
    return token(claims, JWSAlgorithm.RS256, rsa);
  }

  String token(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, RSAKey key) {
    try {
      return token(claims, algorithm, KEY_ID, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String elliptic(JWTClaimsSet.Builder claims) {
    try {
      return token(claims, JWSAlgorithm.ES256, ec.getKeyID(), new ECDSASigner(ec));
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String token(
      JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
