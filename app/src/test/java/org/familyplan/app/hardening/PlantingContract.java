package org.familyplan.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Plants unusual strings wherever a client might bring something personal, and looks for them
 * wherever they must not be: in the log, in metrics, in problems and in the files of the database.
 */
abstract class PlantingContract {
  private final Planted planted = new Planted();

  abstract RunningService service();

  /** Brings to the disk what the database has, and says where its files are. */
  abstract Path databaseFiles();

  @Test
  void nothingPersonalIsFoundWhereItMustNotBe() {
    try (CapturedLog log = new CapturedLog()) {
      PlantedRequests requests = new PlantedRequests(service(), planted);
      requests.send();
      service().get("/v1/instruments?minPosition=" + service().head());

      assertThat(requests.accepted()).as("enough was recorded").hasSizeGreaterThan(25);
      assertThat(requests.problems()).as("enough was refused").hasSizeGreaterThan(500);
      assertThat(planted.count()).isGreaterThan(500);
      assertThat(planted.in(log.text())).as("in the log").isEmpty();
      assertThat(requests.problems()).allSatisfy(this::assertSilent);
      assertThat(planted.in(metrics())).as("in the metrics").isEmpty();
      Path files = databaseFiles();
      assertThat(planted.filesWith(files, List.of("ole.friis")))
          .as("what is stored in the clear is found")
          .isNotEmpty();
      assertThat(planted.below(files)).as("in the database's files").isEmpty();
    }
  }

  private void assertSilent(HttpResponse<String> problem) {
    assertThat(problem.statusCode()).as(problem.body()).isLessThan(500);
    assertThat(planted.in(problem.body() + problem.headers().map())).as(problem.body()).isEmpty();
  }

  /** Names, descriptions, values and tags of all metrics. */
  private String metrics() {
    StringBuilder all = new StringBuilder();
    JsonNode names = Json.mapper().readTree(service().get("/actuator/metrics").body()).get("names");
    StreamSupport.stream(names.spliterator(), false)
        .forEach(
            name -> all.append(service().get("/actuator/metrics/" + name.stringValue()).body()));
    assertThat(all).contains("http.server.requests");
    return all.toString();
  }
}
