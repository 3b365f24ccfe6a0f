package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dated facts from the request to the plan and the history, and what becomes of a wrong one. */
abstract class CorrectingContract extends ServiceContract {
  private String family;
  private String mette;

  private void familyWithMette() {
    family = openFamily();
    mette = UUID.randomUUID().toString();
    taken(post("/members", member(mette)));
  }

  private HttpResponse<String> post(String path, String body) {
    return service().post("/v1/families/" + family + path, body);
  }

  private JsonNode plan() {
    return body(service().get("/v1/families/" + family + "/plan?minPosition=" + service().head()));
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return body(answer).at("/steps/0/events/0").stringValue();
  }

  private String twelveHours() {
    return taken(
        post(
            "/members/" + mette + "/employment",
            json("'status':'EMPLOYED','hoursPerWeek':12,'from':'2015-09-01'")));
  }

  private String workFact(int hours) {
    return json(
        "'fact':{'kind':'livelihood.EmploymentStatusRecorded','familyId':'%s','personId':'%s',"
            + "'status':'EMPLOYED','hoursPerWeek':%d,'from':'2015-09-01'},'reason':'pay slip seen'",
        family, mette, hours);
  }

  private HttpResponse<String> correct(String event, String body) {
    return post("/events/" + event + "/correction", body);
  }

  @Test
  void hoursAreCorrectedAndTheCorrectionIsTakenBack() {
    familyWithMette();
    String told = twelveHours();
    assertThat(plan().at("/livelihoods/0/employment/0/hoursPerWeek").intValue()).isEqualTo(12);

    String correction = taken(correct(told, workFact(15)));
    JsonNode work = plan().at("/livelihoods/0/employment/0");
    assertThat(work.get("hoursPerWeek").intValue()).isEqualTo(15);
    assertThat(work.get("eventId").stringValue()).isEqualTo(correction);
    assertThat(work.get("tense").stringValue()).isEqualTo("CURRENT");

    taken(post("/events/" + correction + "/erroneous", json("'reason':'wrong pay slip'")));
    assertThat(plan().at("/livelihoods/0/employment/0/hoursPerWeek").intValue()).isEqualTo(12);
    assertThat(code(correct(correction, workFact(16)))).isEqualTo("record.entry-superseded");

    JsonNode history =
        body(
            service()
                .get(
                    "/v1/families/"
                        + family
                        + "/history?kind=record.FactCorrected&minPosition="
                        + service().head()));
    assertThat(history.at("/events/0/sentence").stringValue())
        .isEqualTo(
            "Correction: Mette, work from 1 September 2015: employed, 15 hours a week."
                + " Reason: pay slip seen.");
    assertThat(history.at("/events/0/content/fact/kind").stringValue())
        .isEqualTo("livelihood.EmploymentStatusRecorded");
  }

  @Test
  void theHistorySaysWhatBecameOfAnEntry() {
    familyWithMette();
    String told = twelveHours();
    String correction = taken(correct(told, workFact(15)));
    assertThat(event(told).get("supersededBy").stringValue()).isEqualTo(correction);
    assertThat(event(correction).get("supersededBy").isNull()).isTrue();

    String mark =
        taken(post("/events/" + correction + "/erroneous", json("'reason':'Wrong pay slip.'")));
    assertThat(event(told).get("supersededBy").isNull()).isTrue();
    assertThat(event(told).get("markedErroneousBy").isNull()).isTrue();
    assertThat(event(correction).get("markedErroneousBy").stringValue()).isEqualTo(mark);
    assertThat(event(mark).get("sentence").stringValue())
        .startsWith("The entry of 1 September 2015 on Mette was marked as made by mistake on ")
        .endsWith(": Wrong pay slip.");
  }

  @Test
  void aCorrectionOfDetailsTellsTheOldAndTheNew() {
    familyWithMette();
    String corrected =
        taken(
            post(
                "/members/" + mette + "/details",
                json("'name':'Mette Holm','reason':'Register seen','correctedOn':'2015-09-01'")));
    String again =
        taken(
            post(
                "/members/" + mette + "/details",
                json("'name':'Mette Dam','reason':'Register seen','correctedOn':'2015-09-02'")));
    assertThat(event(corrected).get("sentence").stringValue())
        .endsWith("1 September 2015, name: Mette Holm, before Mette: Register seen.");
    assertThat(event(again).get("sentence").stringValue())
        .endsWith("2 September 2015, name: Mette Dam, before Mette Holm: Register seen.");
  }

  private JsonNode event(String id) {
    return body(
        service()
            .get(
                "/v1/families/"
                    + family
                    + "/events/"
                    + id
                    + "?lang=en&minPosition="
                    + service().head()));
  }

  @Test
  void whatIsNoDatedFactIsNotCorrectable() {
    familyWithMette();
    refused(
        correct(
            twelveHours(),
            workFact(15).replace("livelihood.EmploymentStatusRecorded", "goal.GoalAdded")),
        409,
        "record.not-correctable",
        "/fact");
  }

  @Test
  void aFaultInACorrectionPointsIntoTheFact() {
    familyWithMette();
    String told = twelveHours();
    refused(
        correct(told, workFact(15).replace("livelihood.Emp", "livelihood.Unemp")),
        400,
        "request.kind-unknown",
        "/fact");
    refused(correct(told, workFact(81)), 422, "request.bounds", "/fact/hoursPerWeek");
    refused(
        correct(told, workFact(15).replace("EMPLOYED", "OUTSIDE_LABOUR_MARKET")),
        422,
        "livelihood.work-outside-labour-market",
        "/fact/hoursPerWeek");
    refused(
        correct(told, workFact(15).replace(mette, UUID.randomUUID().toString())),
        409,
        "record.other-subject",
        "/fact");
    HttpResponse<String> unknown = correct(UUID.randomUUID().toString(), workFact(15));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(code(unknown)).isEqualTo("record.entry-unknown");
  }

  private static void refused(
      HttpResponse<String> answer, int status, String code, String pointer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(pointer(answer)).isEqualTo(pointer);
  }

  private void measure(String phase, String day, int raw) {
    taken(
        post(
            "/members/" + mette + "/measurements",
            json(
                "'instrument':'WHO-5','instrumentVersion':1,'phase':'%s','ratedBy':'CITIZEN',"
                    + "'values':[{'dimension':'RAW','value':'%d'}],'assessedOn':'%s'",
                phase, raw, day)));
  }

  @Test
  void wellBeingIsScoredFromStartToEnd() {
    familyWithMette();
    measure("START", "2014-07-10", 7);
    measure("END", "2016-09-06", 16);
    JsonNode measurements = plan().at("/measurements/0");
    assertThat(measurements.at("/measurements/0/score").intValue()).isEqualTo(28);
    assertThat(measurements.at("/measurements/0/band").stringValue()).isEqualTo("HIGH_RISK");
    assertThat(measurements.at("/measurements/1/score").intValue()).isEqualTo(64);
    assertThat(measurements.at("/changes/0/movement").stringValue()).isEqualTo("BETTER");
    assertThat(measurements.at("/changes/0/towardsBetter").intValue()).isEqualTo(36);
  }

  @Test
  void theCatalogueOfInstrumentsIsOffered() {
    HttpResponse<String> answer = service().get("/v1/instruments");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(body(answer).get("instruments").values())
        .extracting(each -> each.get("code").stringValue())
        .containsExactly("FUNCTIONAL_LEVEL_ADULT", "FUNCTIONAL_LEVEL_CHILD", "WHO-5");
    assertThat(service().get("/v1/instruments", "If-None-Match", etag(answer)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void anUnusualAgeIsAWarningInTheReceipt() {
    familyWithMette();
    HttpResponse<String> answer =
        post(
            "/members/" + mette + "/spare-time-jobs",
            json("'workplace':'Bakery','hoursPerWeek':6,'startedOn':'2015-03-15'"));
    taken(answer);
    assertThat(body(answer).at("/warnings/0/code").stringValue())
        .isEqualTo("childhood.unusual-age");
    assertThat(plan().at("/childhoods/0/jobs/0/workplace").stringValue()).isEqualTo("Bakery");
  }
}
