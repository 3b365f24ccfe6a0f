package org.familyplan.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final int CLIENTS = 4;

  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Map<String, AtomicLong> goalsOfFamily = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/families", this::accept);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void countsEveryAcknowledgedCommandAndNoOther() throws Exception {
    var result = run(Duration.ZERO, Duration.ofSeconds(1));

    assertTrue(refused.get() > 0, "the server must refuse some commands");
    assertEquals(acknowledged.get(), result.sent());
    assertEquals(refused.get(), result.errors());
    assertTrue(result.acknowledged().count() <= result.sent());
    assertTrue(result.acknowledged().count() >= result.sent() - CLIENTS);
  }

  @Test
  void addsTwentyGoalsToAFamilyAndThenOpensTheNext() throws Exception {
    run(Duration.ZERO, Duration.ofSeconds(1));

    assertTrue(goalsOfFamily.size() > CLIENTS, "some client must get to its second family");
    assertEquals(Client.GOALS_OF_A_FAMILY, goals().max().orElseThrow());
    assertTrue(goals().filter(n -> n < Client.GOALS_OF_A_FAMILY).count() <= CLIENTS);
  }

  @Test
  void leavesTheWarmUpOut() throws Exception {
    var result = run(Duration.ofMillis(300), Duration.ofMillis(200));

    assertTrue(result.acknowledged().count() < result.sent());
    assertEquals(result.acknowledged().count() / 0.2, result.perSecond(), 0.001);
  }

  private Result run(Duration warmUp, Duration measured) throws Exception {
    var address = URI.create("http://localhost:" + server.getAddress().getPort());
    return Load.run(new PlainAxon(address), CLIENTS, warmUp, measured);
  }

  private LongStream goals() {
    return goalsOfFamily.values().stream().mapToLong(AtomicLong::get);
  }

  private void accept(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var path = exchange.getRequestURI().getPath().split("/");
    if (path.length == 2) {
      open(exchange);
    } else {
      addGoal(exchange, path[2]);
    }
  }

  private void open(HttpExchange exchange) throws IOException {
    var familyId = "f" + acknowledged.incrementAndGet();
    goalsOfFamily.put(familyId, new AtomicLong());
    answer(exchange, 201, "{\"made\": {\"familyId\": \"" + familyId + "\"}}");
  }

  private void addGoal(HttpExchange exchange, String familyId) throws IOException {
    if (goalsOfFamily.get(familyId).incrementAndGet() == 7) {
      refused.incrementAndGet();
      answer(exchange, 409, "{}");
    } else {
      acknowledged.incrementAndGet();
      answer(exchange, 201, "{}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
