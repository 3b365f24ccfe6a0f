package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.database.DatabaseSettings;
import org.familyplan.platform.database.PostgresServer;
import org.junit.jupiter.api.Test;

/** What cannot be logged is not shown, though everything else still works. */
class UnloggedLookTest extends ServiceContract {
  private RunningService service;

  @Override
  RunningService service() {
    return service;
  }

  @Test
  void nobodyIsToldAnythingOnceTheWriterHasEnded() {
    try (RunningService running = RunningService.start()) {
      service = running;
      String family = openFamily();
      String person = UUID.randomUUID().toString();
      service.post("/v1/families/" + family + "/members", member(person));
      String plan = "/v1/families/" + family + "/plan?minPosition=" + service.head();
      assertThat(service.get(plan).statusCode()).isEqualTo(200);
      String tag = etag(service.get(plan));

      service.part(JdbcAccessLog.class).close();

      refused(service.get(plan));
      refused(service.get(plan, "If-None-Match", tag));
      refused(service.get("/v1/families/" + UUID.randomUUID() + "/plan"));
      refused(service.post("/v1/families/search", "{}"));
      refused(service.post("/v1/families/" + family + "/notes?dryRun=true", note("Nothing")));
      assertThat(service.post("/v1/families/" + family + "/notes", note("Taken")).statusCode())
          .isEqualTo(200);
      assertThat(service.get("/v1/instruments").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nobodyIsToldAnythingWhileTheAccessLogCannotBeWritten() {
    PostgresServer server = PostgresServer.shared();
    String[] settings = RunningService.onNewDatabase(server);
    String name = settings[0].substring(settings[0].lastIndexOf('/') + 1);
    try (RunningService running = RunningService.start(settings)) {
      service = running;
      String family = openFamily();
      String plan = "/v1/families/" + family + "/plan?minPosition=" + service.head();

      server.administer(name, "revoke insert on access_log from " + DatabaseSettings.SERVICE);
      refused(service.get(plan));

      server.administer(name, "grant insert on access_log to " + DatabaseSettings.SERVICE);
      assertThat(service.get(plan).statusCode()).isEqualTo(200);
    }
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(code(answer)).isEqualTo("service.unavailable");
    assertThat(answer.body()).doesNotContain("Mette");
  }
}
