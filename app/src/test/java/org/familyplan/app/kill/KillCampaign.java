package org.familyplan.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed twenty times under load. Whatever it acknowledged is there once; whatever
 * it did not is there once at most, and once exactly after it was sent again; nothing else is
 * there.
 */
abstract class KillCampaign {
  private static final int KILLS = 20;
  private static final int CLIENTS = 8;
  private static final String USER = "ole.friis";

  private final Random random = new Random(20);
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Sent> acknowledged = new ArrayList<>();
  private final List<Sent> unknown = new ArrayList<>();

  @TempDir Path home;

  /** Settings with which the service finds the database. */
  abstract Map<String, String> service(Path home);

  /** The same database, opened by the test after the service has ended. */
  abstract DatabaseSettings database(Path home);

  @Test
  void acknowledgedCommandsSurviveEveryKill() throws Exception {
    ServiceProcess service = new ServiceProcess(home, service(home));
    service.start();
    for (int kill = 0; kill < KILLS; kill++) {
      loadUntilKilled(service);
      service.start();
      resolveUnknown(service);
    }
    projectionsCatchUp(service);
    service.stop();
    logHoldsWhatWasAcknowledged();
  }

  private void loadUntilKilled(ServiceProcess service) throws InterruptedException {
    AtomicBoolean running = new AtomicBoolean(true);
    String token = service.token(USER);
    List<Client> clients = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Client client = new Client(http, service.root(), token, running);
      clients.add(client);
      threads.add(Thread.startVirtualThread(client));
    }
    int wanted = 20 + random.nextInt(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> clients.stream().mapToInt(client -> client.count()).sum() >= wanted);
    service.kill();
    running.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
    clients.stream()
        .flatMap(client -> client.sent().stream())
        .forEach(each -> (each.isAcknowledged() ? acknowledged : unknown).add(each));
  }

  private void resolveUnknown(ServiceProcess service) {
    String token = service.token(USER);
    for (Sent request : unknown) {
      JsonNode receipt = Client.send(http, service.root(), token, request);
      assertThat(receipt).as("a request sent again with its key is taken").isNotNull();
      acknowledged.add(request.acknowledged(receipt));
    }
    unknown.clear();
  }

  private void projectionsCatchUp(ServiceProcess service) throws Exception {
    String token = service.token("operator");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                projections(service.root(), token).values().stream()
                    .allMatch(each -> each.get("lag").longValue() == 0));
    assertThat(projections(service.root(), token).values())
        .allSatisfy(each -> assertThat(each.get("stopped").isEmpty()).isTrue());
  }

  private JsonNode projections(String root, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "/operator/projections"))
            .header("Authorization", "Bearer " + token)
            .build();
    return Json.mapper()
        .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }

  private void logHoldsWhatWasAcknowledged() {
    try (Database database = Database.open(database(home))) {
      JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
      Map<UUID, Long> stored = new HashMap<>();
      List<Long> positions = new ArrayList<>();
      Map<UUID, List<Long>> sequences = new HashMap<>();
      jdbc.query(
          "select position, stream, sequence, event_id from event_log order by position",
          row -> {
            positions.add(row.getLong("position"));
            stored.merge(row.getObject("event_id", UUID.class), 1L, Long::sum);
            sequences
                .computeIfAbsent(row.getObject("stream", UUID.class), id -> new ArrayList<>())
                .add(row.getLong("sequence"));
          });
      assertThat(positions).as("positions have no hole").isEqualTo(upTo(1, positions.size()));
      sequences.forEach(
          (family, numbers) -> assertThat(numbers).isEqualTo(upTo(0, numbers.size())));
      Set<UUID> expected =
          acknowledged.stream()
              .flatMap(each -> each.events().stream())
              .map(UUID::fromString)
              .collect(Collectors.toSet());
      assertThat(stored.keySet()).as("every acknowledged event, and none else").isEqualTo(expected);
      assertThat(new HashSet<>(stored.values())).as("each once").isEqualTo(Set.of(1L));
      assertThat(planVersions(jdbc)).isEqualTo(versions(sequences));
      assertThat(acknowledged).hasSizeGreaterThan(KILLS * 20);
    }
  }

  private static List<Long> upTo(long from, int count) {
    return LongStream.range(from, from + count).boxed().toList();
  }

  private static Map<UUID, Long> versions(Map<UUID, List<Long>> sequences) {
    Map<UUID, Long> versions = new HashMap<>();
    sequences.forEach((family, numbers) -> versions.put(family, (long) numbers.size()));
    return versions;
  }

  private static Map<UUID, Long> planVersions(JdbcTemplate jdbc) {
    Map<UUID, Long> versions = new HashMap<>();
    jdbc.query(
        "select family_id, version from plan_family where generation ="
            + " (select active_generation from projection where name = 'plan')",
        row -> {
          versions.put(row.getObject("family_id", UUID.class), row.getLong("version"));
        });
    return versions;
  }
}
