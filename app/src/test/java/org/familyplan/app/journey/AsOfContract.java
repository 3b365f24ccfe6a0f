package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.familyplan.platform.json.AppliedPatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was answered once is answered again to whoever asks about that moment. */
abstract class AsOfContract extends ServiceContract {
  private static final int COMMANDS = 30;
  private static final int PAIRS = 20;
  private static final List<String> PARTS =
      List.of("goals", "livelihoods", "household", "criteria-report");
  private static final List<String> DAYS = List.of("2014-07-01", "2015-09-15", "2016-12-31");

  /** Generated families, with corrections, marks of mistakes and facts told out of order. */
  @Test
  void everythingThatWasEverShownIsShownAgain() {
    for (int seed = 1; seed <= 2; seed++) {
      GeneratedFamily family = new GeneratedFamily(service(), new Random(seed));
      Map<String, JsonNode> shown = new LinkedHashMap<>();
      for (int i = 0; i < COMMANDS; i++) {
        String recordedAt = family.next();
        for (String day : DAYS) {
          shown.put(
              "plan?validAt=" + day + "&knownAt=" + recordedAt,
              read(family, "plan?validAt=" + day));
        }
        String day = DAYS.get(i % DAYS.size());
        for (String part : PARTS) {
          shown.put(
              part + "?validAt=" + day + "&knownAt=" + recordedAt,
              read(family, part + "?validAt=" + day));
        }
      }
      assertThat(family.corrections()).as("corrections of seed %d", seed).isPositive();
      shown.forEach(
          (moment, answer) -> assertThat(read(family, moment)).as(moment).isEqualTo(answer));
    }
  }

  /** Any two moments of a generated family, on both axes. */
  @Test
  void aDifferenceAppliedToTheOneStateGivesTheOther() {
    GeneratedFamily family = new GeneratedFamily(service(), new Random(3));
    List<String> known = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      known.add(family.next());
    }
    Random random = new Random(4);
    for (int i = 0; i < PAIRS; i++) {
      String fromDay = DAYS.get(random.nextInt(DAYS.size()));
      String toDay = DAYS.get(random.nextInt(DAYS.size()));
      String from = known.get(random.nextInt(COMMANDS));
      String to = known.get(random.nextInt(COMMANDS));
      JsonNode difference =
          read(
              family,
              "difference?fromValidAt=%s&fromKnownAt=%s&toValidAt=%s&toKnownAt=%s"
                  .formatted(fromDay, from, toDay, to));
      assertThat(
              AppliedPatch.to(
                  read(family, "plan?validAt=" + fromDay + "&knownAt=" + from),
                  difference.get("patch")))
          .as("from %s known %s to %s known %s", fromDay, from, toDay, to)
          .isEqualTo(read(family, "plan?validAt=" + toDay + "&knownAt=" + to));
    }
  }

  private JsonNode read(GeneratedFamily family, String path) {
    HttpResponse<String> answer =
        service()
            .as("auditor")
            .get("/v1/families/" + family.id() + "/" + path + "&minPosition=" + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer);
  }
}
