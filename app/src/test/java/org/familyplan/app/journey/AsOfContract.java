package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was answered once is answered again to whoever asks about that moment. */
abstract class AsOfContract extends ServiceContract {
  private static final int COMMANDS = 30;
  private static final List<String> DAYS = List.of("2014-07-01", "2015-09-15", "2016-12-31");

  /** Generated families, with corrections, marks of mistakes and facts told out of order. */
  @Test
  void everyPlanThatWasEverShownIsShownAgain() {
    for (int seed = 1; seed <= 2; seed++) {
      GeneratedFamily family = new GeneratedFamily(service(), new Random(seed));
      Map<String, JsonNode> shown = new LinkedHashMap<>();
      for (int i = 0; i < COMMANDS; i++) {
        String recordedAt = family.next();
        for (String day : DAYS) {
          shown.put("validAt=" + day + "&knownAt=" + recordedAt, plan(family, "validAt=" + day));
        }
      }
      assertThat(family.corrections()).as("corrections of seed %d", seed).isPositive();
      shown.forEach((moment, plan) -> assertThat(plan(family, moment)).as(moment).isEqualTo(plan));
    }
  }

  private JsonNode plan(GeneratedFamily family, String parameters) {
    HttpResponse<String> answer =
        service()
            .as("auditor")
            .get(
                "/v1/families/"
                    + family.id()
                    + "/plan?"
                    + parameters
                    + "&minPosition="
                    + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer);
  }
}
