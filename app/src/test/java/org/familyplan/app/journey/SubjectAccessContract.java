package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person is told everything about them, and nothing about others. */
abstract class SubjectAccessContract extends ServiceContract {

  @Test
  void aPersonIsToldEverythingAndNothingOfOthers() {
    String family = openFamily();
    String mette = add(family, "Mette");
    String jonas = add(family, "Jonas");
    note(family, "about-mette", mette);
    note(family, "about-jonas", jonas);
    note(family, "about-both", mette, jonas);
    service().get("/v1/families/" + family + "/plan?minPosition=" + service().head());

    JsonNode told = body(access(family, mette, ""));

    assertThat(told.get("name").stringValue()).isEqualTo("Mette");
    assertThat(told.toString())
        .contains("about-mette", "OF_ANOTHER_PERSON")
        .doesNotContain("about-jonas", "about-both", "Jonas");
    assertThat(told.get("purposes")).isNotEmpty();
    assertThat(told.get("lookUps")).isNotEmpty();
    assertThat(told.get("lookUps").toString()).doesNotContain("ole.friis", "Ole");
    assertThat(told.get("reviewOn").isNull()).isTrue();
  }

  @Test
  void aPageForPeopleIsDanishAndEscaped() {
    String family = openFamily();
    String mette = add(family, "Mette");
    note(family, "<script>alert(1)</script>", mette);

    HttpResponse<String> page = access(family, mette, "&format=HTML");

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(page.body())
        .startsWith("<!doctype html>")
        .contains("Indsigt i oplysninger om dig", "Mette", "&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(access(family, mette, "&format=HTML&lang=en").body())
        .contains("What is held about you");
    assertThat(
            service().get(path(family, mette) + "?format=HTML", "Accept", "text/html").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageSaysWhatEveryLookWasFor() {
    String family = openFamily();
    String mette = add(family, "Mette");
    for (String purpose : List.of("ASSESSMENT", "INTERVENTION")) {
      String plan = "/v1/families/" + family + "/plan?minPosition=" + service().head();
      assertThat(service().get(plan, "Purpose", purpose).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> page = access(family, mette, "&format=HTML");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("undersøgelse", "indsats").doesNotContain("INTERVENTION");
  }

  @Test
  void aBrowserGetsThePageWithoutAskingForAForm() {
    String family = openFamily();
    String path = path(family, add(family, "Mette")) + "?minPosition=" + service().head();
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    for (String accept : List.of("text/html", browser)) {
      HttpResponse<String> page = service().get(path, "Accept", accept);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
      assertThat(page.body()).contains("Indsigt i oplysninger om dig");
      assertThat(page.headers().allValues("Vary").toString()).contains("Accept,", "Language");
    }
    for (String accept : List.of("*/*", "application/json", "text/html;q=0.5, */*")) {
      assertThat(service().get(path, "Accept", accept).headers().firstValue("Content-Type"))
          .contains("application/json");
    }
    String asked = path + "&format=JSON";
    assertThat(service().get(asked, "Accept", browser).headers().firstValue("Content-Type"))
        .contains("application/json");
    String plan = "/v1/families/" + family + "/plan";
    assertThat(service().get(plan, "Accept", "text/html").statusCode()).isEqualTo(406);
  }

  @Test
  void anAccessIsALook() {
    String family = openFamily();
    String mette = add(family, "Mette");

    access(family, mette, "");

    JsonNode look =
        body(service().get("/v1/families/" + family + "/access-log")).get("looks").get(0);
    assertThat(look.get("operation").stringValue()).isEqualTo("getSubjectAccess");
    assertThat(look.get("persons").toString()).contains(mette);
  }

  @Test
  void whoIsNotInTheFileIsUnknown() {
    HttpResponse<String> answer = access(openFamily(), UUID.randomUUID().toString(), "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(code(answer)).isEqualTo("person.unknown");
  }

  @Test
  void aClosedFileIsListedWhenDueAndDisposedOf() {
    String family = openFamily();
    String person = add(family, "Zarathustra");
    HttpResponse<String> closed =
        service()
            .post(
                "/v1/families/" + family + "/closure",
                json("'closedOn':'2016-12-20','reason':'NO_FURTHER_NEED_FAMILY','summary':'Well'"),
                "If-Match",
                "\"2\"");
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    assertThat(isDue(family)).isTrue();
    assertThat(body(access(family, person, "")).get("reviewOn").stringValue())
        .isEqualTo("2021-12-20");

    HttpResponse<String> disposed =
        service()
            .post(
                "/v1/families/" + family + "/disposal",
                json(
                    "'reason':'NO_LONGER_NEEDED','legalBasis':'arkivloven',"
                        + "'disposedOn':'2022-01-03'"),
                "If-Match",
                "\"3\"");

    assertThat(disposed.statusCode()).as(disposed.body()).isEqualTo(200);
    assertThat(isDue(family)).isFalse();
    String plan =
        service().get("/v1/families/" + family + "/plan?minPosition=" + service().head()).body();
    String history = service().get("/v1/families/" + family + "/history").body();
    assertThat(plan + history).contains("ERASED").doesNotContain("Zarathustra", "Well");
    assertThat(history).contains("familyfile.FileDisposed");
    HttpResponse<String> late =
        service().post("/v1/families/" + family + "/notes", note("Too late"));
    assertThat(code(late)).isEqualTo("familyfile.disposed");
  }

  private boolean isDue(String family) {
    String cursor = "";
    while (cursor != null) {
      JsonNode page =
          body(
              service()
                  .get(
                      "/v1/retention/due-reviews?limit=1&minPosition="
                          + service().head()
                          + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
      if (page.get("due").toString().contains(family)) {
        return true;
      }
      JsonNode next = page.get("next");
      cursor = next == null || next.isNull() ? null : next.stringValue();
    }
    return false;
  }

  private String add(String family, String name) {
    String person = UUID.randomUUID().toString();
    String member = member(person).replace("Mette", name);
    assertThat(service().post("/v1/families/" + family + "/members", member).statusCode())
        .isEqualTo(201);
    return person;
  }

  private void note(String family, String text, String... subjects) {
    String note =
        json(
            "'subjects':['%s'],'informationKind':'PLAN','text':'%s','notedOn':'2014-07-16'",
            String.join("','", subjects), text);
    HttpResponse<String> answer = service().post("/v1/families/" + family + "/notes", note);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private static String path(String family, String person) {
    return "/v1/families/" + family + "/members/" + person + "/subject-access";
  }

  private HttpResponse<String> access(String family, String person, String more) {
    return service().get(path(family, person) + "?minPosition=" + service().head() + more);
  }
}
