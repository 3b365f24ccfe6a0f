package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What a family is told of looks at its file: that and when it was opened without a task, and never
 * by whom, nor whom employees are bound to. Karen opens the file, Ole follows up, Lars is related.
 */
abstract class OversightTellingContract extends ServiceContract {
  private static final String REASON = "Zebra called from the hospital";
  private String family;
  private String opened;
  private String related;

  @BeforeEach
  void somebodyOpensTheFileAndSomebodyIsRelated() {
    employ("karen.holm", "Karen Holm", "CHILD_AND_FAMILY");
    employ("lars.krogh", "Lars Krogh", "JOB_CENTRE");
    employ("rikke.dam", "Rikke Dam", "CHILD_AND_FAMILY");
    family = openFamily();
    String glass = UUID.randomUUID().toString();
    sent("ole.friis", "/members", member(WorkedCase.METTE.toString()));
    sent("ole.friis", "/members", member(UUID.randomUUID().toString()));
    sent(
        "ole.friis",
        "/team",
        json(
            "'employee':'rikke.dam','department':'CHILD_AND_FAMILY','role':'CASEWORKER',"
                + "'from':'2014-07-01'"));
    opened =
        event(
            sent(
                "karen.holm",
                "/break-glass",
                json("'breakGlassId':'%s','reason':'%s'", glass, REASON)));
    sent(
        "ole.friis",
        "/break-glass/" + glass + "/review",
        json("'justified':true,'comment':'Zebra looked after'"));
    related =
        event(sent("lars.krogh", "/relations", json("'relation':'RELATIVE','from':'2010-01-01'")));
  }

  @Test
  void theFamilyIsToldThatTheFileWasOpenedAndNoMore() {
    HttpResponse<String> history = read("mette", "/history?limit=200&lang=en&", 200);

    tellsOfNobody(history);
    List<JsonNode> told =
        body(history)
            .get("events")
            .valueStream()
            .filter(each -> each.get("kind").stringValue().startsWith("oversight."))
            .toList();
    assertThat(told).hasSize(1);
    JsonNode opening = told.getFirst();
    assertThat(opening.get("kind").stringValue()).isEqualTo("oversight.GlassBroken");
    assertThat(opening.get("sentence").stringValue())
        .isEqualTo("The file was opened in an emergency by somebody without a task in it.");
    assertThat(opening.get("effectiveFrom").stringValue()).isNotBlank();
    assertThat(opening.get("recordedBy").isNull()).isTrue();
    assertThat(opening.get("subjects")).hasSize(1);
    assertThat(opening.at("/subjects/0").stringValue()).isEqualTo(WorkedCase.METTE.toString());
    assertThat(opening.get("content").isNull()).isTrue();
  }

  @Test
  void noEventTellsTheFamilyMore() {
    tellsOfNobody(read("mette", "/events/" + opened + "?", 200));
    assertThat(code(read("mette", "/events/" + related + "?", 404))).isEqualTo("event.unknown");
  }

  @Test
  void neitherDoesSubjectAccess() {
    String access = "/members/" + WorkedCase.METTE + "/subject-access?";
    for (String reader : new String[] {"mette", "ole.friis"}) {
      for (String format : new String[] {"", "format=HTML&"}) {
        HttpResponse<String> told = read(reader, access + format, 200);
        tellsOfNobody(told);
        assertThat(told.body()).doesNotContain("oversight.RelationDeclared");
      }
      assertThat(read(reader, access, 200).body())
          .contains("oversight.GlassBroken")
          .doesNotContain("oversight.BreakGlassReviewed");
    }
  }

  @Test
  void whoWorksWithTheFamilyIsNotToldWho() {
    HttpResponse<String> history = read("rikke.dam", "/history?limit=200&lang=en&", 200);

    tellsOfNobody(history);
    assertThat(history.body()).contains("oversight.GlassBroken", "oversight.RelationDeclared");
  }

  @Test
  void managersAndAuditorsAreTold() {
    for (String reader : new String[] {"ole.friis", "auditor"}) {
      assertThat(read(reader, "/history?limit=200&lang=en&", 200).body())
          .contains("karen.holm", REASON, "lars.krogh", "RELATIVE", "Zebra looked after");
    }
  }

  @Test
  void whoDeclaresToBeRelatedSeesNothingAnyMore() {
    read("karen.holm", "/plan?", 200);

    sent("karen.holm", "/relations", json("'relation':'RELATIVE','from':'%s'", "2014-01-01"));

    assertThat(code(read("karen.holm", "/plan?", 403))).isEqualTo("rights.no-relation");
    assertThat(body(read("ole.friis", "/sharing?", 200)).get("brokenGlass")).isEmpty();
    assertThat(
            code(
                service()
                    .as("karen.holm")
                    .post("/v1/families/" + family + "/notes", note("still here"))))
        .isEqualTo("rights.no-relation");
  }

  private static void tellsOfNobody(HttpResponse<String> answer) {
    assertThat(answer.body())
        .doesNotContain("karen.holm", "Karen", "lars.krogh", "Lars", "RELATIVE", "Zebra");
  }

  private static String event(HttpResponse<String> receipt) {
    return body(receipt).at("/steps/0/events/0").stringValue();
  }

  private HttpResponse<String> read(String user, String path, int status) {
    HttpResponse<String> answer =
        service().as(user).get("/v1/families/" + family + path + "minPosition=" + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private HttpResponse<String> sent(String user, String path, String body) {
    HttpResponse<String> answer = service().as(user).post("/v1/families/" + family + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return answer;
  }
}
