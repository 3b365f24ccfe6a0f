package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who ordered what, who knew, who looked, what was handed over: each in one request. */
abstract class CourtContract extends ServiceContract {
  private String family;
  private String mette;
  private String assigned;

  @BeforeEach
  void aFamilyThatKarenCoordinates() {
    family = openFamily();
    mette = UUID.randomUUID().toString();
    employ("karen.holm", "Karen Holm", "CHILD_AND_FAMILY");
    taken(sent("ole.friis", "/members", member(mette)));
    assigned =
        taken(
            sent(
                "ole.friis",
                "/coordinator",
                json("'coordinator':'karen.holm','from':'2014-07-01'")));
  }

  private HttpResponse<String> sent(String user, String path, String body) {
    return service().as(user).post("/v1/families/" + family + path, body);
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return body(answer).at("/steps/0/events/0").stringValue();
  }

  private HttpResponse<String> asked(String user, String path) {
    String and = path.contains("?") ? "&" : "?";
    return service()
        .as(user)
        .get("/v1/families/" + family + path + and + "lang=en&minPosition=" + service().head());
  }

  private JsonNode read(String user, String path) {
    HttpResponse<String> answer = asked(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer);
  }

  private String hours(String user) {
    return taken(
        sent(
            user,
            "/members/" + mette + "/employment",
            json("'status':'EMPLOYED','hoursPerWeek':12,'from':'2015-09-01'")));
  }

  private String category(String user, String basedOn) {
    return taken(
        sent(
            user,
            "/members/" + mette + "/visitation",
            json(
                "'scheme':'SOCIAL_ASSISTANCE','code':'JOB_READY','from':'2015-09-10',"
                    + "'assessedOn':'2015-09-10','context':{'basedOn':[%s]}",
                basedOn)));
  }

  @Test
  void whoKnewOfAnEntryBeforeADecision() {
    String entry = hours("ole.friis");
    read("karen.holm", "/livelihoods");
    read("karen.holm", "/plan");
    assertThat(asked("lars.krogh", "/plan").statusCode()).isEqualTo(403);
    String decision = category("karen.holm", "'" + entry + "'");
    read("auditor", "/plan");

    JsonNode knew = read("auditor", "/events/" + entry + "/knowers?before=" + decision);
    assertThat(knew.at("/entry/eventId").stringValue()).isEqualTo(entry);
    assertThat(knew.at("/decision/recordedBy/actor").stringValue()).isEqualTo("karen.holm");
    assertThat(knew.at("/until")).isEqualTo(knew.at("/decision/recordedAt"));
    assertThat(knew.at("/named").booleanValue()).isTrue();
    assertThat(knew.at("/deciderKnew").booleanValue()).isTrue();
    assertThat(knew.get("knowers").valueStream())
        .extracting(
            each -> each.get("employee").stringValue(),
            each -> each.get("recorded").booleanValue(),
            each -> each.get("looks").intValue(),
            each -> texts(each.get("operations")))
        .containsExactly(
            tuple("ole.friis", true, 0, List.of()),
            tuple("karen.holm", false, 2, List.of("getLivelihoods", "getFamilyPlan")));
    assertThat(knew.at("/knowers/1/name").stringValue()).isEqualTo("Karen Holm");
    assertThat(knew.at("/looksLeftOut").booleanValue()).isFalse();

    JsonNode now = read("auditor", "/events/" + entry + "/knowers");
    assertThat(now.get("decision").isNull()).isTrue();
    assertThat(now.get("knowers").valueStream().map(each -> each.get("employee").stringValue()))
        .containsExactly("ole.friis", "karen.holm", "auditor");
  }

  @Test
  void whoDecidedWithoutHavingLookedDidNotKnow() {
    String entry = hours("ole.friis");
    String decision = category("karen.holm", "");
    String later =
        taken(sent("ole.friis", "/notes", note("Later").replace("{", "{\"subjects\":[],")));
    JsonNode knew = read("auditor", "/events/" + entry + "/knowers?before=" + decision);
    assertThat(knew.at("/deciderKnew").booleanValue()).isFalse();
    assertThat(knew.at("/named").booleanValue()).isFalse();
    assertThat(knew.get("knowers")).hasSize(1);

    JsonNode after = read("auditor", "/events/" + later + "/knowers?before=" + decision);
    assertThat(after.get("knowers")).as("it was recorded after the decision").isEmpty();
    assertThat(after.at("/deciderKnew").booleanValue()).isFalse();
  }

  @Test
  void aLookThatShowedSomebodyElseIsNotKnowing() {
    String entry = hours("ole.friis");
    assertThat(asked("karen.holm", "/coordination").body()).doesNotContain(mette);
    String decision = category("karen.holm", "");
    JsonNode knew = read("auditor", "/events/" + entry + "/knowers?before=" + decision);
    assertThat(knew.get("deciderKnew").booleanValue()).isFalse();
  }

  @Test
  void whoKnewIsForThoseWhoMayReadTheAccessLog() {
    String entry = hours("ole.friis");
    assertThat(read("ole.friis", "/events/" + entry + "/knowers").get("knowers")).hasSize(1);
    assertThat(asked("karen.holm", "/events/" + entry + "/knowers").statusCode()).isEqualTo(403);
    HttpResponse<String> unknown = asked("auditor", "/events/" + UUID.randomUUID() + "/knowers");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(code(unknown)).isEqualTo("event.unknown");
    HttpResponse<String> before =
        asked("auditor", "/events/" + entry + "/knowers?before=" + UUID.randomUUID());
    assertThat(before.statusCode()).isEqualTo(404);
  }

  @Test
  void whoOrderedWhat() {
    hours("ole.friis");
    String decision = category("karen.holm", "");
    taken(sent("karen.holm", "/notes", note("Called")));
    JsonNode decisions = read("auditor", "/history?entries=DECISIONS&member=" + mette);
    assertThat(decisions.get("events").valueStream())
        .extracting(
            each -> each.get("eventId").stringValue(),
            each -> each.at("/recordedBy/actor").stringValue())
        .containsExactly(tuple(assigned, "ole.friis"), tuple(decision, "karen.holm"));
    assertThat(
            read("auditor", "/history?entries=DECISIONS&actor=ole.friis")
                .get("events")
                .valueStream()
                .map(each -> each.get("kind").stringValue()))
        .containsExactly("familyfile.FamilyFileOpened", "coordination.CoordinatorAssigned");
    assertThat(
            read("auditor", "/history?entries=DECISIONS&kind=coordination.CoordinatorAssigned")
                .get("events"))
        .hasSize(1);
    assertThat(read("auditor", "/history?entries=ALL").get("events")).hasSize(6);
  }

  @Test
  void whoLookedOnADay() {
    String today = read("auditor", "/file").get("validAt").stringValue();
    read("karen.holm", "/plan");
    JsonNode looks = read("auditor", "/access-log?person=" + mette + "&from=" + today);
    assertThat(looks.get("looks").valueStream())
        .extracting(
            each -> each.get("employee").stringValue(), each -> each.get("operation").stringValue())
        .contains(tuple("karen.holm", "getFamilyPlan"));
  }

  @Test
  void theExactPlanAsHandedOverOnADate() throws Exception {
    planInForce();
    String first = handOver("2014-07-29");
    ifUnchanged("/plan/revisions", json("'reason':'more','revisedOn':'2014-08-15'"));
    String second = handOver("2014-08-20");
    JsonNode found = read("auditor", "/documents?handedOverOn=2014-07-29");
    assertThat(found.get("documents")).hasSize(1);
    JsonNode copy = found.at("/documents/0");
    assertThat(copy.get("eventId").stringValue()).isEqualTo(first);
    byte[] bytes = copy.get("document").stringValue().getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("# Familiens plan\n");
    assertThat(copy.get("sha256").stringValue()).isEqualTo(sha256(bytes));
    assertThat(read("auditor", "/events/" + first).at("/content/sha256"))
        .as("as the event says")
        .isEqualTo(copy.get("sha256"));
    assertThat(read("auditor", "/documents/" + copy.get("documentId").stringValue()))
        .isEqualTo(copy);
    assertThat(
            read("auditor", "/documents?handedOverOn=2014-08-20")
                .at("/documents/0/eventId")
                .stringValue())
        .isEqualTo(second);
    assertThat(
            read("auditor", "/documents?handedOverOn=2014-08-20")
                .at("/documents/0/planVersion")
                .intValue())
        .isEqualTo(2);
    assertThat(read("auditor", "/documents?handedOverOn=2014-08-19").get("documents")).isEmpty();
    rebuild("plan");
    assertThat(read("auditor", "/documents?handedOverOn=2014-07-29")).isEqualTo(found);
    assertThat(read("auditor", "/documents/" + copy.get("documentId").stringValue()))
        .isEqualTo(copy);
    assertThat(
            read("auditor", "/documents?handedOverOn=2014-07-29&recipient=DEPARTMENT")
                .get("documents"))
        .isEmpty();
    assertThat(asked("auditor", "/documents").statusCode()).isEqualTo(400);
    assertThat(
            asked("auditor", "/documents?handedOverOn=2014-07-29&knownAt=2014-07-29").statusCode())
        .as("nothing was known of the family then")
        .isEqualTo(404);
  }

  private void rebuild(String projection) {
    RunningService operator = service().as("operator");
    HttpResponse<String> begun =
        operator.post("/operator/projections/" + projection + "/rebuild", "{\"segments\":1}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Json.mapper()
                    .readTree(operator.get("/operator/projections").body())
                    .valueStream()
                    .allMatch(each -> each.get("rebuild").isNull()));
  }

  /** What was handed over stays answerable as it was known, whatever was said of it since. */
  @Test
  void aCopyThatWasMarkedSinceIsFoundAsItWasKnown() {
    planInForce();
    String handedOver = handOver("2014-07-29");
    String known = read("auditor", "/events/" + handedOver).get("recordedAt").stringValue();
    taken(sent("ole.friis", "/events/" + handedOver + "/erroneous", json("'reason':'never sent'")));
    assertThat(read("auditor", "/documents?handedOverOn=2014-07-29").get("documents")).isEmpty();
    assertThat(
            read("auditor", "/documents?handedOverOn=2014-07-29&knownAt=" + known)
                .at("/documents/0/eventId")
                .stringValue())
        .isEqualTo(handedOver);
  }

  private void planInForce() {
    taken(
        sent(
            "karen.holm",
            "/plan/draft",
            json("'purpose':'Rolige morgener','draftedOn':'2014-07-22'")));
    taken(
        sent(
            "karen.holm",
            "/plan/parts",
            json(
                "'personId':'%s','type':'ADULT','purpose':'Arbejde','legalBasis':'LAB § 1',"
                    + "'addedOn':'2014-07-22'",
                mette)));
    taken(
        sent(
            "karen.holm",
            "/plan/agreements",
            json(
                "'personId':'%s','agreed':true,'involvement':'Ved bordet','agreedOn':'2014-07-22'",
                mette)));
    ifUnchanged("/plan/activation", json("'activatedOn':'2014-07-22'"));
  }

  private void ifUnchanged(String path, String body) {
    taken(
        service()
            .as("karen.holm")
            .post(
                "/v1/families/" + family + path,
                body,
                "If-Match",
                etag(asked("karen.holm", "/plan"))));
  }

  private String handOver(String day) {
    return taken(
        sent(
            "karen.holm",
            "/plan/handovers",
            json(
                "'recipient':'FAMILY_MEMBER','recipientPerson':'%s','handedOverOn':'%s'",
                mette, day)));
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }
}
