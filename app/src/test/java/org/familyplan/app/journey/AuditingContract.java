package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.proof.ProjectionProofs;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What an auditor asks of files, over HTTP. */
abstract class AuditingContract extends ServiceContract {
  private String family;
  private String mette;

  private void employ(String id) {
    HttpResponse<String> answer =
        service()
            .send(
                service()
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(
                        BodyPublishers.ofString(
                            json(
                                "'employees':[{'id':'%s','name':'%s','municipality':'360',"
                                    + "'department':'CHILD_AND_FAMILY','from':'2010-01-01'}]",
                                id, id))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void coordinatedByKaren() {
    employ("karen.holm");
    employ("rikke.dam");
    taken(post("/coordinator", json("'coordinator':'karen.holm','from':'2014-07-01'")));
  }

  private void familyWithMette() {
    family = openFamily();
    mette = UUID.randomUUID().toString();
    taken(post("/members", member(mette)));
  }

  private HttpResponse<String> post(String path, String body) {
    return service().post("/v1/families/" + family + path, body);
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return body(answer).at("/steps/0/events/0").stringValue();
  }

  private JsonNode read(String user, String path) {
    String and = path.contains("?") ? "&" : "?";
    HttpResponse<String> answer =
        service().as(user).get("/v1" + path + and + "lang=en&minPosition=" + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer);
  }

  private JsonNode corrections(String user) {
    return read(user, "/families/" + family + "/corrections").get("corrections");
  }

  private String hours(int hours) {
    return taken(
        post(
            "/members/" + mette + "/employment",
            json("'status':'EMPLOYED','hoursPerWeek':%d,'from':'2015-09-01'", hours)));
  }

  private String correct(String event, int hours) {
    return taken(
        post(
            "/events/" + event + "/correction",
            json(
                "'fact':{'kind':'livelihood.EmploymentStatusRecorded','familyId':'%s',"
                    + "'personId':'%s','status':'EMPLOYED','hoursPerWeek':%d,"
                    + "'from':'2015-09-01'},'reason':'pay slip seen'",
                family, mette, hours)));
  }

  private String category(String code, String context) {
    return taken(
        post(
            "/members/" + mette + "/visitation",
            json(
                "'scheme':'SOCIAL_ASSISTANCE','code':'%s','from':'2015-09-10',"
                    + "'assessedOn':'2015-09-10'%s",
                code, context)));
  }

  @Test
  void aCorrectionTellsWhatWasDecidedOnTheWrongFactAndWhoLooked() {
    familyWithMette();
    String told = hours(12);
    String decided = category("JOB_READY", "");
    String note =
        taken(post("/notes", note("Decided by the hours").replaceFirst("}$", basedOn(told))));
    categoryOfAnother();
    read("ole.friis", "/families/" + family + "/plan");
    String correction = correct(told, 15);
    read("auditor", "/families/" + family + "/plan");

    JsonNode found = corrections("auditor").get(0);
    assertThat(found.at("/kind").stringValue()).isEqualTo("CORRECTED");
    assertThat(found.at("/recorded/content/hoursPerWeek").intValue()).isEqualTo(12);
    assertThat(found.at("/amendment/content/fact/hoursPerWeek").intValue()).isEqualTo(15);
    assertThat(found.at("/amendment/content/reason").stringValue()).isEqualTo("pay slip seen");
    assertThat(found.at("/amendment/recordedBy/actor").stringValue()).isEqualTo("ole.friis");
    assertThat(found.get("chain").valueStream().map(JsonNode::stringValue))
        .containsExactly(told, correction);
    assertThat(found.get("decisions").valueStream())
        .extracting(
            each -> each.at("/entry/eventId").stringValue(),
            each -> each.get("ground").stringValue())
        .containsExactly(tuple(decided, "KIND"), tuple(note, "NAMED"));
    assertThat(found.get("said").stringValue()).isEqualTo("2 decisions rest on the wrong entry.");
    assertThat(found.get("looks").valueStream())
        .extracting(
            each -> each.get("employee").stringValue(),
            each -> each.get("operation").stringValue(),
            each -> each.get("purpose").stringValue())
        .contains(tuple("ole.friis", "getFamilyPlan", "SUPERVISION"))
        .doesNotContain(tuple("auditor", "getFamilyPlan", "AUDIT"));
  }

  /** Decided meanwhile, but about somebody else. */
  private void categoryOfAnother() {
    String wrong = mette;
    mette = UUID.randomUUID().toString();
    taken(post("/members", member(mette)));
    category("ACTIVITY_READY", "");
    mette = wrong;
  }

  private static String basedOn(String event) {
    return ",\"context\":{\"basedOn\":[\"" + event + "\"]}}";
  }

  @Test
  void whoMayNotReadTheAccessLogIsNotToldWhoLooked() {
    familyWithMette();
    correct(hours(12), 15);
    coordinatedByKaren();
    assertThat(corrections("karen.holm").get(0).get("looks").isNull()).isTrue();
    assertThat(corrections("ole.friis").get(0).get("looks").isNull()).isFalse();
  }

  @Test
  void aCorrectionOfACorrectionFollowsTheChain() {
    familyWithMette();
    String first = hours(12);
    String second = correct(first, 15);
    String decided = category("JOB_READY", "");
    String third = correct(second, 18);
    String mark = taken(post("/events/" + third + "/erroneous", json("'reason':'wrong slip'")));

    JsonNode found = corrections("auditor");
    assertThat(found.valueStream())
        .extracting(each -> texts(each.get("chain")), each -> each.get("decisions").size())
        .containsExactly(
            tuple(List.of(first, second), 0),
            tuple(List.of(first, second, third), 1),
            tuple(List.of(first, second, third, mark), 0));
    assertThat(found.at("/1/decisions/0/entry/eventId").stringValue()).isEqualTo(decided);
    assertThat(found.at("/2/kind").stringValue()).isEqualTo("MARKED_ERRONEOUS");
    assertThat(found.at("/0/said").stringValue())
        .isEqualTo("Nothing is known to have been decided on the wrong entry.");
  }

  @Test
  void aCorrectionOfDetailsNamesTheEntryThatToldThem() {
    mette = UUID.randomUUID().toString();
    family = openFamily();
    String added = taken(post("/members", member(mette)));
    String goal = UUID.randomUUID().toString();
    taken(post("/goals", goal(goal)));
    String granted = taken(post("/interventions", homeSupport(goal)));
    String renamed = correctDetails("'name':'Mette Holm'");
    String reborn = correctDetails("'name':'Mette Dam','birthDate':'1983-04-13'");
    String mark = taken(post("/events/" + reborn + "/erroneous", json("'reason':'other Mette'")));
    String again = correctDetails("'name':'Mette Lund'");

    JsonNode found = corrections("auditor");
    assertThat(found.valueStream())
        .extracting(
            each -> each.get("kind").stringValue(),
            each -> each.at("/recorded/eventId").stringValue(),
            each -> each.at("/amendment/eventId").stringValue())
        .containsExactly(
            tuple("DETAILS_CORRECTED", added, renamed),
            tuple("DETAILS_CORRECTED", renamed, reborn),
            tuple("DETAILS_CORRECTED", added, reborn),
            tuple("MARKED_ERRONEOUS", reborn, mark),
            tuple("DETAILS_CORRECTED", renamed, again));
    assertThat(found.at("/0/decisions")).as("a name decides nothing").isEmpty();
    assertThat(found.at("/2/decisions/0/entry/eventId").stringValue())
        .as("a date of birth does")
        .isEqualTo(granted);
    assertThat(texts(found.at("/1/chain"))).containsExactly(added, renamed, reborn);
    assertThat(found.at("/0/amendment/content/name").stringValue()).isEqualTo("Mette Holm");
  }

  private String correctDetails(String details) {
    return taken(
        post(
            "/members/" + mette + "/details",
            json(details + ",'reason':'Register seen','correctedOn':'2015-09-01'")));
  }

  private String homeSupport(String goal) {
    return json(
        "'type':'HOME_SUPPORT','goals':['%s'],'members':['%s'],'department':'CHILD_AND_FAMILY',"
            + "'grantedOn':'2014-08-01'",
        goal, mette);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  void backDatedFactsThatContradictLaterOnesAreRefused() {
    familyWithMette();
    coordinatedByKaren();
    refused(
        post("/coordinator", json("'coordinator':'rikke.dam','from':'2014-06-25'")),
        "coordination.already-appointed");
    taken(
        post("/members/" + mette + "/leaving", json("'leftOn':'2015-03-01','reason':'MOVED_OUT'")));
    refused(
        post("/members/" + mette + "/leaving", json("'leftOn':'2015-01-01','reason':'MOVED_OUT'")),
        "household.contradicts-later-move");
  }

  private static void refused(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo(code);
  }

  @Test
  void aBackDatedEndBeforeLaterEntriesIsFlaggedAndNothingIsReordered() {
    familyWithMette();
    String goal = UUID.randomUUID().toString();
    taken(post("/goals", goal(goal)));
    taken(
        post(
            "/goals/" + goal + "/progress",
            json("'rating':'%s','ratedBy':'CITIZEN','ratedOn':'2015-06-01'", "SOME_PROGRESS")));
    HttpResponse<String> ended =
        post(
            "/goals/" + goal + "/achievement",
            json("'evidence':'Contract seen','achievedOn':'2015-05-01'"));
    taken(ended);
    assertThat(body(ended).at("/warnings/0/code").stringValue())
        .isEqualTo("goal.entries-after-end");
    assertThat(
            read("auditor", "/families/" + family + "/history?order=OLDEST_FIRST")
                .get("events")
                .valueStream()
                .map(each -> each.get("kind").stringValue()))
        .endsWith("goal.GoalAdded", "goal.GoalProgressRated", "goal.GoalAchieved");
  }

  private static String goal(String goal) {
    return json(
        "'goalId':'%s','area':'EMPLOYMENT','type':'DEVELOP','department':'JOB_CENTRE',"
            + "'wording':'Full-time work','addedOn':'2014-07-15'",
        goal);
  }

  @Test
  void aTimelineIsOrderedByWhenItWasTrueAndTellsCorrectedFactsAsTheyAreRight() {
    familyWithMette();
    taken(post("/goals", goal(UUID.randomUUID().toString())));
    String correction = correct(hours(12), 15);
    String early =
        taken(
            post(
                "/members/" + mette + "/employment",
                json("'status':'OUTSIDE_LABOUR_MARKET','from':'2014-06-30'")));

    JsonNode timeline = read("auditor", "/families/" + family + "/timeline");
    List<JsonNode> moments = timeline.get("moments").valueStream().toList();
    assertThat(moments).extracting(each -> each.get("from").stringValue()).isSorted();
    assertThat(moments)
        .extracting(each -> each.get("eventId").stringValue())
        .containsSubsequence(early, correction);
    JsonNode work = moments.getLast();
    assertThat(work.get("kind").stringValue()).isEqualTo("livelihood.EmploymentStatusRecorded");
    assertThat(work.get("sentence").stringValue())
        .isEqualTo("Mette, work from 1 September 2015: employed, 15 hours a week.");

    String only = "/timeline?kind=livelihood.EmploymentStatusRecorded&member=" + mette;
    JsonNode first = read("auditor", "/families/" + family + only + "&limit=1");
    assertThat(first.at("/moments/0/eventId").stringValue()).isEqualTo(early);
    JsonNode second =
        read(
            "auditor",
            "/families/" + family + only + "&limit=1&cursor=" + first.get("next").stringValue());
    assertThat(second.at("/moments/0/eventId").stringValue()).isEqualTo(correction);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(
            read("auditor", "/families/" + family + "/timeline?from=2015-01-01&until=2015-12-31")
                .get("moments"))
        .hasSize(1);
  }

  private String record(String finding, String entry) {
    return taken(
        service()
            .as("auditor")
            .post(
                "/v1/families/" + family + "/audit-findings",
                json(
                    "'findingId':'%s','criterion':'GOALS_MEASURABLE','severity':'MINOR',"
                        + "'text':'No indicator','entries':['%s']",
                    finding, entry)));
  }

  @Test
  void aFindingIsRecordedAndRead() {
    familyWithMette();
    String goal = taken(post("/goals", goal(UUID.randomUUID().toString())));
    String finding = UUID.randomUUID().toString();
    String event = record(finding, goal);

    JsonNode found = read("ole.friis", "/families/" + family + "/audit-findings").get("findings");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/eventId").stringValue()).isEqualTo(event);
    assertThat(found.at("/0/text").stringValue()).isEqualTo("No indicator");
    assertThat(found.at("/0/auditor").stringValue()).isEqualTo("auditor");
    assertThat(texts(found.at("/0/entries"))).containsExactly(goal);
    assertThat(
            service()
                .post(
                    "/v1/families/" + family + "/audit-findings",
                    json("'criterion':'OTHER','severity':'MINOR','text':'x'"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aReportNamesTheEntriesThatProveAndDisprove() {
    familyWithMette();
    String goal = taken(post("/goals", goal(UUID.randomUUID().toString())));
    String known = Instant.now().toString();
    JsonNode report = read("auditor", "/families/" + family + "/criteria-report");
    JsonNode measurable = the(report, "GOALS_MEASURABLE");
    assertThat(measurable.get("outcome").stringValue()).isEqualTo("NOT_MET");
    assertThat(texts(measurable.get("contrary"))).containsExactly(goal);
    assertThat(the(report, "FOLLOW_UPS_KEPT").get("outcome").stringValue())
        .isEqualTo("NOT_APPLICABLE");

    taken(post("/goals", goal(UUID.randomUUID().toString()).replaceFirst("}$", INDICATOR)));
    JsonNode earlier = read("auditor", "/families/" + family + "/criteria-report?knownAt=" + known);
    assertThat(earlier.get("version").longValue()).isEqualTo(report.get("version").longValue());
    assertThat(read("auditor", "/audit/criteria").get("criteria")).hasSize(11);
  }

  private static final String INDICATOR = ",\"indicator\":\"A contract\"}";

  private static JsonNode the(JsonNode report, String criterion) {
    return report
        .get("results")
        .valueStream()
        .filter(each -> each.get("criterion").stringValue().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSampleIsDrawnAgainFromWhatWasKnown() {
    familyWithMette();
    String second = openFamily();
    String known =
        read("auditor", "/families/" + second + "/history")
            .at("/events/0/recordedAt")
            .stringValue();
    String sample = "/audit/sample?seed=autumn&size=200&knownAt=" + known;
    JsonNode before = read("auditor", sample);
    openFamily();
    assertThat(read("auditor", sample)).isEqualTo(before);
    assertThat(read("auditor", sample.replace("200", "1")).at("/files/0"))
        .isEqualTo(before.at("/files/0"));
    assertThat(read("auditor", "/audit/sample?seed=autumn&size=200").get("population").intValue())
        .isGreaterThan(before.get("population").intValue());
    assertThat(read("auditor", sample + "&openedFrom=2190-01-01").get("files")).isEmpty();
    assertThat(read("auditor", sample + "&programme=NONE").get("files")).isEmpty();
    assertThat(read("auditor", sample + "&municipality=376").get("files")).isEmpty();
    assertThat(read("national.auditor", sample + "&municipality=360")).isEqualTo(before);
  }

  @Test
  void aSampleIsDrawnFromFilesInWhichADepartmentWorks() {
    familyWithMette();
    taken(post("/goals", goal(UUID.randomUUID().toString()).replace("JOB_CENTRE", "DAY_CARE")));
    JsonNode sample = read("auditor", "/audit/sample?seed=x&size=200&department=DAY_CARE");
    assertThat(sample.get("files").valueStream().map(each -> each.get("familyId").stringValue()))
        .contains(family);
    int all = sample.get("population").intValue();
    assertThat(sample.get("files").size()).isLessThan(all);
  }

  @Test
  void aSampleIsExportedWithoutNames() {
    familyWithMette();
    String query = "/v1/audit/sample/report?seed=export&size=3";
    JsonNode report = body(service().as("auditor").get(query));
    HttpResponse<String> csv = service().as("auditor").get(query + "&format=CSV");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("familyId,municipality,version,position,validAt,PLAN_");
    assertThat(lines).hasSize(1 + report.get("reports").size());
    assertThat(lines.get(1)).startsWith(report.at("/reports/0/familyId").stringValue() + ",360,");
    JsonNode first = report.at("/summary/0");
    assertThat(
            first.get("met").intValue()
                + first.get("notMet").intValue()
                + first.get("notApplicable").intValue())
        .isEqualTo(report.get("reports").size());
    assertThat(csv.body()).doesNotContain("Mette");
    JsonNode look =
        read(
                "ole.friis",
                "/families/"
                    + report.at("/reports/0/familyId").stringValue()
                    + "/access-log?employee=auditor")
            .at("/looks/0");
    assertThat(look.get("operation").stringValue()).isEqualTo("getSampleReport");
    assertThat(look.get("purpose").stringValue()).isEqualTo("AUDIT");
  }

  @Test
  void aDocumentEditedUnderneathIsFound() {
    familyWithMette();
    hours(12);
    String proof = "/audit/proof?family=" + family;
    assertThat(read("auditor", proof).get("differences")).isEmpty();
    double counted = metric("familyplan.proof.differences");

    edit("\"hoursPerWeek\":12", "\"hoursPerWeek\":21");

    JsonNode found = read("operator", proof);
    assertThat(found.get("differing").intValue()).isEqualTo(1);
    assertThat(found.get("differences").valueStream())
        .extracting(
            each -> each.get("table").stringValue(),
            each -> each.get("row").stringValue(),
            each -> each.get("path").stringValue(),
            each -> each.get("kind").stringValue())
        .containsExactly(
            tuple(
                "plan_entry",
                "LivelihoodEntry/" + mette,
                found.at("/differences/0/path").stringValue(),
                "DIFFERENT"));
    assertThat(found.at("/differences/0/path").stringValue())
        .startsWith("document/")
        .endsWith("/hoursPerWeek");
    assertThat(found.toString()).doesNotContain("21,").doesNotContain("Mette");
    assertThat(metric("familyplan.proof.differences")).isEqualTo(counted + 1);
    assertThat(health()).contains("DEGRADED").contains("\"differing\"");
    assertThat(service().part(ProjectionProofs.class).differing()).contains(id());

    edit("\"hoursPerWeek\":21", "\"hoursPerWeek\":12");
    assertThat(read("operator", proof).get("differences")).isEmpty();
    assertThat(service().part(ProjectionProofs.class).differing()).doesNotContain(id());
  }

  private FamilyId id() {
    return new FamilyId(UUID.fromString(family));
  }

  private String health() {
    return service().get("/actuator/health").body();
  }

  private double metric(String name) {
    return body(service().get("/actuator/metrics/" + name)).at("/measurements/0/value").asDouble();
  }

  @Test
  void aRowThatIsMissingOrTooMuchIsFound() {
    familyWithMette();
    coordinatedByKaren();
    String proof = "/audit/proof?family=" + family;
    read("auditor", "/families/" + family + "/history"); // both projections are there
    assertThat(read("auditor", proof).get("differences")).isEmpty();
    JdbcTemplate jdbc = service().part(JdbcTemplate.class);
    UUID id = id().value();
    List<Object[]> subjects =
        jdbc.query(
            "select generation, family_id, person_id, position from history_subject"
                + " where family_id = ?",
            (row, n) ->
                new Object[] {
                  row.getInt(1),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getLong(4)
                },
            id);
    jdbc.update("delete from history_subject where family_id = ?", id);
    jdbc.update(
        "insert into team_span (generation, family_id, employee_id, from_day)"
            + " select generation, family_id, 'nobody', opened_on from plan_family"
            + " where family_id = ?",
        id);
    assertThat(read("auditor", proof).get("differences").valueStream())
        .extracting(each -> each.get("table").stringValue(), each -> each.get("kind").stringValue())
        .contains(tuple("history_subject", "MISSING"), tuple("team_span", "UNEXPECTED"));
    jdbc.update("delete from team_span where family_id = ?", id);
    jdbc.batchUpdate(
        "insert into history_subject (generation, family_id, person_id, position)"
            + " values (?, ?, ?, ?)",
        subjects);
    assertThat(read("auditor", proof).get("differences")).isEmpty();
  }

  @Test
  void correctedFamiliesAreProvedTooAndSomeAreDrawn() {
    familyWithMette();
    correct(hours(12), 15);
    taken(post("/goals", goal(UUID.randomUUID().toString())));
    assertThat(read("auditor", "/audit/proof?family=" + family).get("differences")).isEmpty();
    JsonNode drawn = read("operator", "/audit/proof?size=5&seed=x");
    assertThat(drawn.get("seed").stringValue()).isEqualTo("x");
    assertThat(drawn.get("families").intValue()).isEqualTo(5);
  }

  private void edit(String from, String to) {
    JdbcTemplate jdbc = service().part(JdbcTemplate.class);
    Object[] key = {id().value(), mette};
    String where = " where family_id = ? and entry_id = ? and kind = 'LivelihoodEntry'";
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                jdbc.queryForObject("select count(*) from plan_entry" + where, Integer.class, key)
                    > 0);
    byte[] document =
        Objects.requireNonNull(
            jdbc.queryForObject("select document from plan_entry" + where, byte[].class, key));
    String edited = new String(document, StandardCharsets.UTF_8).replace(from, to);
    assertThat(edited).contains(to);
    jdbc.update(
        "update plan_entry set document = ?" + where,
        edited.getBytes(StandardCharsets.UTF_8),
        key[0],
        key[1]);
  }
}
