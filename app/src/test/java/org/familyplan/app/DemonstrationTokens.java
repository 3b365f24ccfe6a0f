package org.familyplan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.familyplan.app.identity.DemonstrationIssuer;
import org.familyplan.app.identity.DemonstrationUser;
import org.familyplan.platform.json.Json;

/** Tokens as anybody on this machine gets them from a service with the demonstration issuer. */
public final class DemonstrationTokens {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private DemonstrationTokens() {}

  /** A token for a demonstration user. */
  public static String of(String root, String user) {
    HttpResponse<String> answer = ask(root, user, DemonstrationUser.SECRET);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("no token for " + user + ": " + answer.body());
    }
    return Json.mapper().readTree(answer.body()).get("access_token").stringValue();
  }

  /** What the issuer answers. */
  public static HttpResponse<String> ask(String root, String user, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + secret).getBytes(StandardCharsets.US_ASCII));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + DemonstrationIssuer.PATH))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
