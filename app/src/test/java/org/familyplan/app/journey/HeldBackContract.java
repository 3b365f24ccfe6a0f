package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is held back from a reader stays held back by every road: the plan, its copies, dry runs,
 * the history, and what is said beside an entry. Lars of the job centre has recorded a goal about
 * work; nobody has consented that Ole's department sees it.
 */
abstract class HeldBackContract extends ServiceContract {
  private static final String SECRET = "Zebra work at the harbour";
  private String family;
  private String mette;
  private String goal;
  private String goalId;

  @BeforeEach
  void aFamilyWithAGoalOfTheJobCentre() {
    importEmployees();
    family = openFamily();
    mette = UUID.randomUUID().toString();
    sent("ole.friis", "/members", member(mette), 201);
    sent("ole.friis", "/coordinator", json("'coordinator':'karen.holm','from':'2014-07-01'"), 200);
    sent(
        "ole.friis",
        "/team",
        json(
            "'employee':'lars.krogh','department':'JOB_CENTRE','role':'CASEWORKER',"
                + "'from':'2014-07-01'"),
        200);
    HttpResponse<String> added =
        sent(
            "lars.krogh",
            "/goals",
            json(
                "'members':['%s'],'area':'EMPLOYMENT','type':'DEVELOP','department':'JOB_CENTRE',"
                    + "'wording':'%s','addedOn':'2014-07-15','context':{'legalBasis':'%s'}",
                mette, SECRET, "Zebra lov"),
            201);
    goal = body(added).at("/steps/0/events/0").stringValue();
    goalId = body(added).at("/made/goalId").stringValue();
  }

  @Test
  void thePlanShowsAPlaceholder() {
    HttpResponse<String> plan = read("ole.friis", "/plan?", 200);
    assertThat(plan.body()).doesNotContain(SECRET);
    JsonNode held = body(plan).at("/withheld/0");
    assertThat(held.at("/what").stringValue()).isEqualTo("goal");
    assertThat(held.at("/why").stringValue()).isEqualTo("NO_CONSENT");
    assertThat(read("lars.krogh", "/plan?", 200).body()).contains(SECRET);
    assertThat(read("auditor", "/plan?", 200).body()).contains(SECRET);
  }

  @Test
  void theHistorySaysThatSomethingHappenedAndNoMore() {
    String path = "/history?kind=goal.GoalAdded&";
    HttpResponse<String> history = read("ole.friis", path, 200);
    assertThat(history.body()).doesNotContain("Zebra");
    assertThat(body(history).at("/events/0/withheld").stringValue()).isEqualTo("NO_CONSENT");
    assertThat(read("ole.friis", "/events/" + goal + "?", 200).body()).doesNotContain("Zebra");
    assertThat(read("lars.krogh", path, 200).body()).contains(SECRET).contains("Zebra lov");
  }

  @Test
  void aCopyOfThePlanIsForThoseFromWhomNothingIsHeldBack() {
    planInForce();
    String document = UUID.randomUUID().toString();
    String handOver =
        json(
            "'documentId':'%s','recipient':'DEPARTMENT','recipientName':'Jobcenter',"
                + "'handedOverOn':'2014-07-29'",
            document);
    assertThat(sent("ole.friis", "/plan/handovers?dryRun=true", handOver, 200).body())
        .contains("PlanHandedOver")
        .doesNotContain(SECRET);
    sent("ole.friis", "/plan/handovers", handOver, 201);
    HttpResponse<String> refused = read("ole.friis", "/documents/" + document + "?", 403);
    assertThat(code(refused)).isEqualTo("rights.withheld");
    String onTheDay = "/documents?handedOverOn=2014-07-29&";
    assertThat(code(read("ole.friis", onTheDay, 403))).isEqualTo("rights.withheld");
    assertThat(read("auditor", onTheDay, 200).body()).contains(SECRET);
    HttpResponse<String> copy = read("auditor", "/documents/" + document + "?", 200);
    assertThat(copy.body()).contains(SECRET);
    assertThat(body(copy).at("/members/0").stringValue()).isEqualTo(mette);
    assertThat(read("ole.friis", "/history?kind=plan.PlanHandedOver&", 200).body())
        .doesNotContain(SECRET);
    assertThat(read("lars.krogh", "/history?kind=plan.PlanHandedOver&", 200).body())
        .doesNotContain(SECRET);
  }

  @Test
  void whyAnEntryIsRestrictedIsNotForThoseFromWhomItIsKept() {
    sent(
        "karen.holm",
        "/events/" + goal + "/restriction",
        json("'reason':'Zebra threats','visibleTo':['COORDINATOR'],'hiddenFrom':[]"),
        200);
    assertThat(read("lars.krogh", "/plan?", 200).body()).doesNotContain(SECRET);
    assertThat(read("lars.krogh", "/confidentiality?", 200).body()).doesNotContain("Zebra");
    assertThat(read("lars.krogh", "/history?", 200).body()).doesNotContain("Zebra");
  }

  /** What was open to all when it was recorded is asked for with the eyes of today. */
  @Test
  void thePastIsKeptFromThoseFromWhomItIsKeptToday() {
    JsonNode added = body(read("lars.krogh", "/events/" + goal + "?", 200));
    String moment = "knownAt=" + added.get("recordedAt").stringValue() + "&";
    List<String> pasts =
        List.of(
            "/plan?" + moment,
            "/plan?validAt=2014-07-15&" + moment,
            "/steps/" + added.get("version") + "?",
            "/difference?fromValidAt=2014-07-01&from" + moment.replace("k", "K") + "lang=en&",
            "/difference?to" + moment.replace("k", "K"));
    for (String past : pasts) {
      assertThat(read("ole.friis", past, 200).body()).as(past).doesNotContain(SECRET);
    }
    assertThat(read("lars.krogh", pasts.get(0), 200).body()).contains(SECRET);
    assertThat(read("lars.krogh", pasts.get(2), 200).body()).contains(SECRET);
    sent(
        "karen.holm",
        "/events/" + goal + "/restriction",
        json("'reason':'threats','visibleTo':['COORDINATOR'],'hiddenFrom':[]"),
        200);
    for (String past : pasts) {
      assertThat(read("lars.krogh", past, 200).body()).as(past).doesNotContain(SECRET);
    }
    assertThat(body(read("lars.krogh", pasts.get(0), 200)).at("/withheld/0/why").stringValue())
        .isEqualTo("RESTRICTED");
  }

  @Test
  void whatWasEnteredByMistakeIsKeptBackInThePastToo() {
    JsonNode added = body(read("lars.krogh", "/events/" + goal + "?", 200));
    String past = "/plan?knownAt=" + added.get("recordedAt").stringValue() + "&";
    assertThat(read("lars.krogh", past, 200).body()).contains(SECRET);
    sent("lars.krogh", "/events/" + goal + "/erroneous", json("'reason':'wrong file'"), 200);
    HttpResponse<String> seen = read("lars.krogh", past, 200);
    assertThat(seen.body()).doesNotContain(SECRET);
    assertThat(body(seen).at("/withheld/0/why").stringValue()).isEqualTo("ENTERED_BY_MISTAKE");
  }

  @Test
  void nobodyChangesOrRehearsesWhatIsHeldBack() {
    for (String path :
        List.of("/goals/" + goalId + "/priority?dryRun=true", "/goals/" + goalId + "/priority")) {
      HttpResponse<String> refused =
          sent("ole.friis", path, json("'priority':1,'prioritisedOn':'2014-08-01'"), 403);
      assertThat(code(refused)).isEqualTo("rights.withheld");
      assertThat(refused.body()).doesNotContain("Zebra", "EMPLOYMENT");
    }
    String reason = json("'reason':'not mine'");
    sent("ole.friis", "/events/" + goal + "/erroneous", reason, 403);
    sent(
        "lars.krogh",
        "/goals/" + goalId + "/priority",
        json("'priority':1,'prioritisedOn':'2014-08-01'"),
        200);
    sent(
        "karen.holm",
        "/events/" + goal + "/restriction",
        json("'reason':'threats','visibleTo':['MANAGER'],'hiddenFrom':[]"),
        200);
    sent("lars.krogh", "/events/" + goal + "/erroneous", reason, 403);
    sent("lars.krogh", "/events/" + goal + "/restriction/end", reason, 403);
  }

  @Test
  void aCopyForAMemberLeavesOutWhatIsHiddenFromThisMember() {
    planInForce();
    sent(
        "karen.holm",
        "/events/" + goal + "/restriction",
        json("'reason':'threats','visibleTo':[],'hiddenFrom':['%s']", mette),
        200);
    String document = UUID.randomUUID().toString();
    String toMette =
        json(
            "'documentId':'%s','recipient':'FAMILY_MEMBER','recipientPerson':'%s',"
                + "'handedOverOn':'2014-07-29'",
            document, mette);
    sent("ole.friis", "/plan/handovers", toMette, 201);
    String copy =
        body(read("auditor", "/documents/" + document + "?", 200)).at("/document").stringValue();
    assertThat(copy).doesNotContain(SECRET).contains("udeladt", "> Work");
  }

  @Test
  void aProtectedAddressIsNotToldToTheTeam() {
    sent(
        "karen.holm",
        "/members/" + mette + "/address",
        json("'address':'Zebravej 1','from':'2014-07-01'"),
        200);
    assertThat(read("lars.krogh", "/confidentiality?", 200).body()).contains("Zebravej 1");
    sent(
        "karen.holm",
        "/members/" + mette + "/address-protection",
        json("'reason':'Zebra threats','from':'2014-07-02'"),
        200);
    assertThat(read("lars.krogh", "/confidentiality?", 200).body())
        .doesNotContain("Zebra")
        .contains("ADDRESS_PROTECTED");
    assertThat(read("lars.krogh", "/history?", 200).body()).doesNotContain("Zebravej");
    assertThat(read("karen.holm", "/confidentiality?", 200).body()).contains("Zebravej 1");
  }

  @Test
  void whoProtectsAnAddressIsWarnedOfWhoElseTellsIt() {
    String jonas = UUID.randomUUID().toString();
    sent("ole.friis", "/members", member(jonas), 201);
    String address = "/members/%s/address";
    sent(
        "karen.holm",
        String.format(address, mette),
        json("'address':'Zebravej 1, 4900 Nakskov','from':'2014-07-01'"),
        200);
    sent(
        "karen.holm",
        String.format(address, jonas),
        json("'address':' zebravej 1,  4900 NAKSKOV','from':'2014-07-01'"),
        200);
    String protection = json("'reason':'Threats','from':'2014-07-02'");

    HttpResponse<String> shielded =
        sent("karen.holm", "/members/" + mette + "/address-protection", protection, 200);
    assertThat(body(shielded).at("/warnings/0/code").stringValue())
        .isEqualTo("confidentiality.same-address-unprotected");
    assertThat(shielded.body()).doesNotContainIgnoringCase("zebra");

    for (String guess : new String[] {"Zebravej 1, 4900 Nakskov", "Somewhere else 2"}) {
      HttpResponse<String> recorded =
          sent(
              "lars.krogh",
              String.format(address, jonas),
              json("'address':'%s','from':'2014-07-03'", guess),
              200);
      assertThat(body(recorded).at("/warnings/0/code").stringValue())
          .isEqualTo("confidentiality.cohabitant-protected");
    }
    HttpResponse<String> both =
        sent("karen.holm", "/members/" + jonas + "/address-protection", protection, 200);
    assertThat(body(both).get("warnings")).isEmpty();
  }

  @Test
  void anotherMunicipalitysIdsTellNothing() {
    for (String dryRun : new String[] {"", "?dryRun=true"}) {
      HttpResponse<String> opened =
          service().as("bent.borg").post("/v1/families" + dryRun, opening(family));
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(404);
      assertThat(code(opened)).isEqualTo("family.unknown");
    }
    String own = UUID.randomUUID().toString();
    assertThat(service().as("bent.borg").post("/v1/families", opening(own)).statusCode())
        .isEqualTo(201);
    HttpResponse<String> samePerson =
        service().as("bent.borg").post("/v1/families/" + own + "/members", member(mette));
    assertThat(samePerson.statusCode()).as(samePerson.body()).isEqualTo(201);
  }

  private void planInForce() {
    sent("ole.friis", "/plan/draft", json("'purpose':'Calm','draftedOn':'2014-07-22'"), 201);
    sent(
        "ole.friis",
        "/plan/parts",
        json(
            "'personId':'%s','type':'ADULT','purpose':'Work','legalBasis':'LAB § 1',"
                + "'addedOn':'2014-07-22'",
            mette),
        201);
    sent(
        "ole.friis",
        "/plan/agreements",
        json("'personId':'%s','agreed':true,'involvement':'x','agreedOn':'2014-07-22'", mette),
        200);
    HttpResponse<String> plan = read("ole.friis", "/plan?", 200);
    HttpResponse<String> activated =
        service()
            .as("ole.friis")
            .post(
                "/v1/families/" + family + "/plan/activation",
                json("'activatedOn':'2014-07-22'"),
                "If-Match",
                etag(plan));
    assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);
  }

  private HttpResponse<String> sent(String user, String path, String body, int status) {
    RunningService caller = service().as(user);
    HttpResponse<String> answer = caller.post("/v1/families/" + family + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  /** Reads what is known now; the path ends with its query string. */
  private HttpResponse<String> read(String user, String path, int status) {
    HttpResponse<String> answer =
        service().as(user).get("/v1/families/" + family + path + "minPosition=" + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private void importEmployees() {
    String employees =
        "{\"employees\":["
            + employee("karen.holm", "CHILD_AND_FAMILY")
            + ","
            + employee("lars.krogh", "JOB_CENTRE")
            + "]}";
    HttpResponse<String> answer =
        service()
            .send(
                service()
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(employees)));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static String employee(String id, String department) {
    return json(
        "'id':'%s','name':'%s','municipality':'360','department':'%s','from':'2010-01-01'",
        id, id, department);
  }
}
