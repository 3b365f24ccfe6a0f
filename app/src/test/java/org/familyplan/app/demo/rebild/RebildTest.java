package org.familyplan.app.demo.rebild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rebild played at start on the embedded database. */
class RebildTest {
  private static RunningService service;

  @BeforeAll
  static void play() {
    service = RunningService.start("--familyplan.demo=rebild");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode read(String user, String path) {
    HttpResponse<String> answer = service.as(user).get("/v1" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  @Test
  void twelveOfTwentyFourParentsMoveFromMatchGroupThreeToTwo() {
    Map<Map<String, String>, Long> moved =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    read(
            "national.auditor",
            "/statistics/tables/matchGroupStartEnd/live?validAt=2013-12-31&minPosition="
                + service.head())
        .get("cells")
        .forEach(each -> moved.put(codes(each), each.get("count").longValue()));
    assertThat(moved)
        .containsEntry(Map.of(), (long) Rebild.PARENTS)
        .containsEntry(codes("3", "3"), (long) Rebild.PARENTS - Rebild.MOVED)
        .containsEntry(codes("3", "2"), (long) Rebild.MOVED);
  }

  private static Map<String, String> codes(String start, String end) {
    return new TreeMap<>(Map.of("matchGroupAtStart", start, "matchGroupAtEnd", end));
  }

  private static Map<String, String> codes(JsonNode cell) {
    return cell.get("codes").properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue().stringValue(),
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void itsManagerHasATokenForItsFiles() {
    String manager = Rebild.people().getFirst().user().value();
    JsonNode plan = read(manager, "/families/" + Rebild.family(0) + "/plan");
    assertThat(plan.at("/coordination").isObject()).isTrue();
  }

  @Test
  void closesEveryFileBeforeTheProgrammeBegins() {
    JsonNode ended =
        read(
            "national.auditor",
            "/statistics/tables/familiesEndedByMunicipality/live?validAt=2013-12-31&minPosition="
                + service.head());
    assertThat(ended.get("cells").valueStream())
        .filteredOn(each -> codes(each).equals(Map.of("ended", "YES")))
        .extracting(each -> each.get("count").intValue())
        .containsExactly(Rebild.FAMILIES);
  }
}
