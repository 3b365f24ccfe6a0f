package org.familyplan.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request of a client: JSON by POST, or GET without a body. Sent with the JDK's oldest client:
 * it stays in the calling thread and keeps connections, so that it costs less than the services.
 *
 * @param body JSON; null reads
 * @param token sent as bearer's token; null sends none
 */
record Request(URI address, @Nullable String body, @Nullable String token) {
  private static final int TIMEOUT_MILLIS = 120_000;

  /**
   * What a service answered.
   *
   * @param status HTTP status
   */
  record Answer(int status, String body) {
    boolean isGood() {
      return status / 100 == 2;
    }
  }

  /** As many connections as clients are kept, and nothing is sent twice. Call before the first. */
  static void keepConnections(int clients) {
    System.setProperty("http.maxConnections", Integer.toString(clients));
    System.setProperty("sun.net.http.retryPost", "false");
  }

  Answer send() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    if (token != null) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    if (body != null) {
      byte[] bytes = body.getBytes(UTF_8);
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(bytes.length);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream output = connection.getOutputStream()) {
        output.write(bytes);
      }
    }
    int status = connection.getResponseCode();
    InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (answer == null) {
      return new Answer(status, "");
    }
    try (answer) {
      return new Answer(status, new String(answer.readAllBytes(), UTF_8));
    }
  }
}
