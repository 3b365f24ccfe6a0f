package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reader is told: one's own writes, unchanged answers, pages, filters, searches. */
abstract class ReadingContract extends ServiceContract {

  @Test
  void anUnchangedPlanIsNotSentAgain() {
    String plan = "/v1/families/" + openFamily() + "/plan?minPosition=" + service().head();
    HttpResponse<String> first = service().get(plan);
    HttpResponse<String> second = service().get(plan, "If-None-Match", etag(first));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(etag(second)).isEqualTo(etag(first));
  }

  @Test
  void aPositionBeyondTheLogIsABadRequest() {
    HttpResponse<String> answer =
        service().get("/v1/families/" + openFamily() + "/plan?minPosition=999999999");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("request.min-position");
  }

  @Test
  void unknownParametersAreRefused() {
    HttpResponse<String> answer =
        service().get("/v1/families/" + openFamily() + "/plan?colour=red");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("request.parameter-unknown");
  }

  @Test
  void unknownFamiliesAndEventsAreNotFound() {
    String nobody = UUID.randomUUID().toString();
    assertThat(code(service().get("/v1/families/" + nobody + "/plan"))).isEqualTo("family.unknown");
    assertThat(code(service().get("/v1/families/" + nobody + "/history")))
        .isEqualTo("family.unknown");
    assertThat(
            code(
                service()
                    .get(
                        "/v1/families/"
                            + openFamily()
                            + "/events/"
                            + nobody
                            + "?minPosition="
                            + service().head())))
        .isEqualTo("event.unknown");
  }

  @Test
  void pagesOfHistoryCoverItOnceInBothOrders() {
    String family = familyWithNotes(7);
    for (String order : List.of("OLDEST_FIRST", "NEWEST_FIRST")) {
      List<Long> versions = new ArrayList<>();
      String path =
          "/v1/families/" + family + "/history?limit=3&order=" + order + "&minPosition=" + head();
      while (path != null) {
        HttpResponse<String> page = service().get(path);
        body(page).get("events").forEach(event -> versions.add(event.get("version").longValue()));
        path = next(page);
      }
      List<Long> expected = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
      assertThat(versions).isEqualTo(order.equals("OLDEST_FIRST") ? expected : expected.reversed());
    }
  }

  private static String next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Link")
        .map(link -> URI.create(link.substring(1, link.indexOf('>'))).toString())
        .orElse(null);
  }

  @Test
  void historyIsFilteredByKindMemberActorAndPeriod() {
    String family = familyWithNotes(2);
    String person = firstMember(family);
    String history = "/v1/families/" + family + "/history?minPosition=" + head();
    assertThat(count(history + "&kind=record.NoteRecorded")).isEqualTo(2);
    assertThat(count(history + "&kind=record.NoteRecorded,household.FamilyMemberAdded"))
        .isEqualTo(3);
    assertThat(count(history + "&kind=household.FamilyMemberAdded&member=" + person)).isEqualTo(1);
    assertThat(count(history + "&member=" + UUID.randomUUID())).isZero();
    assertThat(count(history + "&actor=ole.friis")).isEqualTo(4);
    assertThat(count(history + "&actor=nobody")).isZero();
    assertThat(count(history + "&recordedUntil=2015-01-01")).isZero();
    assertThat(count(history + "&recordedFrom=2015-01-01")).isEqualTo(4);
  }

  @Test
  void historyIsFilteredByKindsThatThereAre() {
    String family = openFamily();
    String history =
        "/v1/families/" + family + "/history?minPosition=" + service().head() + "&kind=";
    for (String kind : List.of("", "goal.Nix", "record.NoteRecorded,", "nix,record.NoteRecorded")) {
      HttpResponse<String> answer = service().get(history + kind);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("request.parameter");
    }
  }

  @Test
  void aParameterIsGivenOnce() {
    String family = "/v1/families/" + openFamily();
    for (String query :
        List.of(
            "/plan?lang=da&lang=en",
            "/plan?minPosition=1&minPosition=2",
            "/history?limit=1&limit=1")) {
      HttpResponse<String> answer = service().get(family + query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("request.parameter-repeated");
    }
  }

  @Test
  void anEventSaysWhatWhenWhoAndWhy() {
    String family = openFamily();
    String request = UUID.randomUUID().toString();
    String body =
        "{\"context\":{\"reason\":\"Mother called\",\"legalBasis\":\"OFL § 13\"},"
            + note("She called.").substring(1);
    HttpResponse<String> written =
        service().post("/v1/families/" + family + "/notes", body, "X-Request-Id", request);
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    String event = body(written).get("steps").get(0).get("events").get(0).stringValue();
    JsonNode view =
        body(
            service()
                .get("/v1/families/" + family + "/events/" + event + "?minPosition=" + head()));
    assertThat(view.get("kind").stringValue()).isEqualTo("record.NoteRecorded");
    assertThat(view.get("effectiveFrom").stringValue()).isEqualTo("2014-07-16");
    assertThat(view.get("recordedAt").stringValue())
        .isEqualTo(body(written).get("recordedAt").stringValue());
    assertThat(view.at("/recordedBy/actor").stringValue()).isEqualTo("ole.friis");
    assertThat(view.at("/recordedBy/role").stringValue()).isEqualTo("MANAGER");
    assertThat(view.at("/recordedBy/department").stringValue()).isEqualTo("CHILD_AND_FAMILY");
    assertThat(view.at("/recordedBy/system").stringValue()).isEqualTo("demonstration");
    assertThat(view.at("/recordedBy/reason").stringValue()).isEqualTo("Mother called");
    assertThat(view.at("/recordedBy/legalBasis").stringValue()).isEqualTo("OFL § 13");
    assertThat(view.at("/cause/command").stringValue()).isEqualTo("recordNote");
    assertThat(view.at("/cause/requestId").stringValue()).isEqualTo(request);
    assertThat(view.at("/content/text").stringValue()).isEqualTo("She called.");
  }

  @Test
  void sentencesAreDanishOrEnglish() {
    String family = openFamily();
    String path = "/v1/families/" + family + "/history?minPosition=" + head();
    assertThat(sentence(service().get(path, "Accept-Language", "da"))).contains("åben");
    assertThat(sentence(service().get(path, "Accept-Language", "en"))).contains("is open");
    assertThat(sentence(service().get(path + "&lang=da"))).contains("åben");
    assertThat(service().get(path + "&lang=fr").statusCode()).isEqualTo(400);
  }

  private static String sentence(HttpResponse<String> history) {
    return body(history).at("/events/0/sentence").stringValue();
  }

  @Test
  void familiesAreFoundByExternalIdAndByCprWithoutOneInAnyUrl() {
    String family = UUID.randomUUID().toString();
    String number = UUID.randomUUID().toString();
    service()
        .post(
            "/v1/families",
            "{\"externalIds\":[{\"system\":\"esdh\",\"value\":\""
                + number
                + "\"}],"
                + opening(family).substring(1));
    String cpr =
        "140383" + String.format(Locale.ROOT, "%04d", Math.abs(number.hashCode()) % 10_000);
    service()
        .post(
            "/v1/families/" + family + "/members",
            "{\"cpr\":\"" + cpr + "\"," + member(UUID.randomUUID().toString()).substring(1));
    assertThat(found("{\"externalId\":{\"system\":\"esdh\",\"value\":\"" + number + "\"}}"))
        .containsExactly(family);
    assertThat(found("{\"cpr\":\"" + cpr + "\",\"open\":true}")).contains(family);
    assertThat(found("{\"cpr\":\"" + cpr + "\",\"open\":false}")).doesNotContain(family);
    assertThat(found("{\"externalId\":{\"system\":\"esdh\",\"value\":\"none\"}}")).isEmpty();
  }

  private List<String> found(String search) {
    HttpResponse<String> answer =
        service().post("/v1/families/search?minPosition=" + head(), search);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> families = new ArrayList<>();
    body(answer)
        .get("families")
        .forEach(family -> families.add(family.get("familyId").stringValue()));
    return families;
  }

  private String familyWithNotes(int notes) {
    String family = openFamily();
    service().post("/v1/families/" + family + "/members", member(UUID.randomUUID().toString()));
    for (int i = 0; i < notes; i++) {
      service().post("/v1/families/" + family + "/notes", note("Note " + i));
    }
    return family;
  }

  private String firstMember(String family) {
    return body(service().get("/v1/families/" + family + "/plan?minPosition=" + head()))
        .at("/members/0/personId")
        .stringValue();
  }

  private int count(String path) {
    HttpResponse<String> answer = service().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer).get("events").size();
  }

  private long head() {
    return service().head();
  }
}
