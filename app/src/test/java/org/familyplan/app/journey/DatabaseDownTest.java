package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away and comes back; the service is not started again. */
class DatabaseDownTest extends ServiceContract {
  private RunningService service;

  @Override
  RunningService service() {
    return service;
  }

  @Test
  void answers503AndGoesOnWhenTheDatabaseIsBack(@TempDir Path data) {
    try (PostgresServer server = PostgresServer.in(data, Map.of());
        RunningService running = RunningService.start(RunningService.onNewDatabase(server))) {
      service = running;
      String family = openFamily();

      server.stop();
      HttpResponse<String> write = addMember(family);
      assertThat(write.statusCode()).as(write.body()).isEqualTo(503);
      assertThat(write.headers().firstValue("Retry-After")).isPresent();
      HttpResponse<String> read = service.get("/v1/families/" + family + "/plan");
      assertThat(read.statusCode()).isEqualTo(503);
      assertThat(read.headers().firstValue("Retry-After")).isPresent();

      server.startAgain();
      await().atMost(Duration.ofSeconds(30)).until(() -> addMember(family).statusCode() == 201);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                HttpResponse<String> plan = service.get("/v1/families/" + family + "/plan");
                assertThat(plan.statusCode()).isEqualTo(200);
                assertThat(body(plan).get("version").longValue()).isEqualTo(2);
              });
    }
  }

  private HttpResponse<String> addMember(String family) {
    return service.post(
        "/v1/families/" + family + "/members", member(UUID.randomUUID().toString()));
  }
}
