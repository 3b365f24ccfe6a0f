package org.familyplan.app.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A client that opens files and adds members, one request after the other, and remembers what it
 * was told. It stops at the first request without an answer.
 */
final class Client implements Runnable {
  private static final int MEMBERS = 5;

  private final HttpClient http;
  private final String root;
  private final String token;
  private final AtomicBoolean running;
  private final List<Sent> sent = new ArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();

  Client(HttpClient http, String root, String token, AtomicBoolean running) {
    this.http = http;
    this.root = root;
    this.token = token;
    this.running = running;
  }

  /** How many answers it has got so far. */
  int count() {
    return answers.get();
  }

  List<Sent> sent() {
    return sent;
  }

  @Override
  public void run() {
    boolean answered = true;
    while (running.get() && answered) {
      UUID family = UUID.randomUUID();
      answered = send("/v1/families", opening(family), family);
      for (int i = 0; answered && running.get() && i < MEMBERS; i++) {
        answered = send("/v1/families/" + family + "/members", member(i), family);
      }
    }
  }

  private static String opening(UUID family) {
    return "{\"openedOn\":\"2014-06-20\",\"referredOn\":\"2014-06-10\","
        + "\"acceptedOn\":\"2014-06-17\",\"familyId\":\""
        + family
        + "\"}";
  }

  private static String member(int i) {
    return "{\"role\":\"CHILD\",\"sex\":\"FEMALE\",\"birthDate\":\"2006-09-09\","
        + "\"since\":\"2014-06-20\",\"name\":\"Barn "
        + i
        + "\"}";
  }

  private boolean send(String path, String body, UUID family) {
    Sent request = new Sent(path, body, UUID.randomUUID(), family, null);
    JsonNode receipt = send(http, root, token, request);
    answers.incrementAndGet();
    sent.add(receipt == null ? request : request.acknowledged(receipt));
    return receipt != null;
  }

  /** Sends a request, for the first time or again; null when its outcome stays unknown. */
  static JsonNode send(HttpClient http, String root, String token, Sent request) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create(root + request.path()))
                  .timeout(Duration.ofSeconds(20))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", request.key().toString())
                  .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return response.statusCode() == 201 ? Json.mapper().readTree(response.body()) : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
