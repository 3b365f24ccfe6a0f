package org.familyplan.platform.transparency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.familyplan.api.transparency.LogName;

/** Posts each signed note as plain text to an address; any answer but 2xx is a failure. */
public final class HttpWitness implements Witness {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;

  public HttpWitness(URI address) {
    this.address = address;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public void tell(LogName log, String note) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(note))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new WitnessFailed(address.getHost() + " answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new WitnessFailed(address.getHost() + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WitnessFailed("interrupted while waiting for " + address.getHost(), e);
    }
  }
}
