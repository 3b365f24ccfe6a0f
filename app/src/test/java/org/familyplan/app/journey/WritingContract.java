package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several clients at one family: versions, keys, batches, dry runs. */
abstract class WritingContract extends ServiceContract {
  private static final int CLIENTS = 12;

  @Test
  void withTheSameIfMatchExactlyOneWriterWins() throws Exception {
    String family = openFamily();
    List<Integer> statuses =
        atOnce(
            CLIENTS,
            () ->
                service()
                    .post(
                        "/v1/families/" + family + "/members",
                        member(UUID.randomUUID().toString()),
                        "If-Match",
                        "\"1\"")
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 412);
    assertThat(version(family)).isEqualTo(2);
  }

  @Test
  void withoutIfMatchEachIsDecidedOnTheStateItFinds() throws Exception {
    String family = openFamily();
    List<Integer> statuses =
        atOnce(
            CLIENTS,
            () ->
                service()
                    .post(
                        "/v1/families/" + family + "/members", member(UUID.randomUUID().toString()))
                    .statusCode());
    assertThat(statuses).containsOnly(201);
    assertThat(version(family)).isEqualTo(1L + CLIENTS);
  }

  @Test
  void onlyOneOfManyOpensTheSameFile() throws Exception {
    String family = UUID.randomUUID().toString();
    List<Integer> statuses =
        atOnce(CLIENTS, () -> service().post("/v1/families", opening(family)).statusCode());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void onlyOneFileHoldsAnExternalId() throws Exception {
    String number = UUID.randomUUID().toString();
    List<HttpResponse<String>> answers =
        atOnce(
            CLIENTS,
            () ->
                service()
                    .post(
                        "/v1/families",
                        json(
                            "'openedOn':'2014-06-20','referredOn':'2014-06-10',"
                                + "'acceptedOn':'2014-06-17',"
                                + "'externalIds':[{'system':'esdh','value':'%s'}]",
                            number)));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> assertThat(code(answer)).isEqualTo("familyfile.external-id-taken"));
  }

  @Test
  void twinsWithOneKeyGetOneReceipt() throws Exception {
    String family = openFamily();
    String key = UUID.randomUUID().toString();
    List<HttpResponse<String>> answers =
        atOnce(
            CLIENTS,
            () ->
                service()
                    .post(
                        "/v1/families/" + family + "/notes",
                        note("Twins."),
                        "Idempotency-Key",
                        key));
    Set<String> receipts = new HashSet<>();
    answers.forEach(answer -> receipts.add(body(answer).get("id").stringValue()));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(receipts).hasSize(1);
    assertThat(version(family)).isEqualTo(2);
  }

  @Test
  void aKnownKeyIsAnsweredBeforeAStaleVersion() {
    String family = openFamily();
    String path = "/v1/families/" + family + "/notes";
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first =
        service().post(path, note("One."), "Idempotency-Key", key, "If-Match", "\"1\"");
    service().post(path, note("Another."));
    HttpResponse<String> again =
        service().post(path, note("One."), "Idempotency-Key", key, "If-Match", "\"1\"");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @Test
  void aKeyBelongsToOneRequest() {
    String family = openFamily();
    String path = "/v1/families/" + family + "/notes";
    String key = UUID.randomUUID().toString();
    service().post(path, note("One."), "Idempotency-Key", key);
    HttpResponse<String> other = service().post(path, note("Two."), "Idempotency-Key", key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(code(other)).isEqualTo("request.key-reused");
    assertThat(version(family)).isEqualTo(2);
  }

  @Test
  void aRefusedCommandIsDecidedAnewWithItsKey() {
    String family = UUID.randomUUID().toString();
    String key = UUID.randomUUID().toString();
    String path = "/v1/families/" + family + "/notes";
    assertThat(service().post(path, note("Early."), "Idempotency-Key", key).statusCode())
        .isEqualTo(404);
    service().post("/v1/families", opening(family));
    assertThat(service().post(path, note("Early."), "Idempotency-Key", key).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPlansETagIsAcceptedAsIfMatch() {
    String family = openFamily();
    String plan = etag(service().get("/v1/families/" + family + "/plan?minPosition=" + head()));
    assertThat(plan).matches("\"1\\.[0-9a-f]+\"");
    String path = "/v1/families/" + family + "/notes";
    assertThat(service().post(path, note("Fresh."), "If-Match", plan).statusCode()).isEqualTo(200);
    HttpResponse<String> stale = service().post(path, note("Stale."), "If-Match", plan);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(code(stale)).isEqualTo("request.version-stale");
  }

  @Test
  void aDryRunWritesNothing() {
    String family = openFamily();
    String path = "/v1/families/" + family + "/members?dryRun=true";
    String key = UUID.randomUUID().toString();
    long head = head();
    HttpResponse<String> rehearsed =
        service().post(path, member(UUID.randomUUID().toString()), "Idempotency-Key", key);
    assertThat(rehearsed.statusCode()).isEqualTo(200);
    assertThat(body(rehearsed).get("events").get(0).get("name").stringValue())
        .isEqualTo("household.FamilyMemberAdded");
    assertThat(head()).isEqualTo(head);
    HttpResponse<String> stale =
        service().post(path, member(UUID.randomUUID().toString()), "If-Match", "\"7\"");
    assertThat(stale.statusCode()).isEqualTo(412);
    HttpResponse<String> forReal =
        service()
            .post(
                "/v1/families/" + family + "/members",
                member(UUID.randomUUID().toString()),
                "Idempotency-Key",
                key);
    assertThat(forReal.statusCode()).isEqualTo(201);
  }

  @Test
  void aBatchIsTakenWholeAndLaterCommandsNameIdsOfEarlierOnes() {
    String family = UUID.randomUUID().toString();
    String mette = UUID.randomUUID().toString();
    HttpResponse<String> answer =
        service().post("/v1/families/" + family + "/commands", batch(mette, mette));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode receipt = body(answer);
    assertThat(receipt.get("familyVersion").longValue()).isEqualTo(3);
    assertThat(receipt.get("steps")).hasSize(3);
    assertThat(version(family)).isEqualTo(3);
  }

  @Test
  void aBatchIsRefusedWholeWithAPointerToTheCommand() {
    String family = UUID.randomUUID().toString();
    long head = head();
    HttpResponse<String> answer =
        service()
            .post(
                "/v1/families/" + family + "/commands",
                batch(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(code(answer)).isEqualTo("household.member-unknown");
    assertThat(pointer(answer)).isEqualTo("/commands/2/members");
    assertThat(head()).isEqualTo(head);
  }

  @Test
  void aBatchHasAtMostFiftyCommandsAndKnowsThem() {
    String path = "/v1/families/" + openFamily() + "/commands";
    String one = "{\"command\":\"recordNote\"," + note("x").substring(1);
    String many = String.join(",", Collections.nCopies(51, one));
    HttpResponse<String> tooMany = service().post(path, "{\"commands\":[" + many + "]}");
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(pointer(tooMany)).isEqualTo("/commands");
    HttpResponse<String> unknown = service().post(path, "{\"commands\":[{\"command\":\"x\"}]}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(pointer(unknown)).isEqualTo("/commands/0/command");
  }

  @Test
  void aPlanThatAnotherFamilyAbsorbedIsAWarning() {
    String number = UUID.randomUUID().toString();
    assertThat(absorb(number).get("warnings")).isEmpty();
    JsonNode second = absorb(number);
    assertThat(second.at("/warnings/0/code").stringValue()).isEqualTo("plan.absorbed-elsewhere");
  }

  private JsonNode absorb(String number) {
    String family = openFamily();
    String person = UUID.randomUUID().toString();
    service().post("/v1/families/" + family + "/members", member(person));
    HttpResponse<String> absorbed =
        service()
            .post(
                "/v1/families/" + family + "/plan/absorbed-plans",
                json(
                    "'personId':'%s','type':'EMPLOYMENT_PLAN','outsideId':'%s',"
                        + "'department':'JOB_CENTRE','absorbedOn':'2014-07-01'",
                    person, number));
    assertThat(absorbed.statusCode()).as(absorbed.body()).isEqualTo(200);
    return body(absorbed);
  }

  private static String batch(String person, String goalOf) {
    return "{\"commands\":["
        + json(
            "'command':'openFamilyFile','openedOn':'2014-06-20','referredOn':'2014-06-10',"
                + "'acceptedOn':'2014-06-17'")
        + ","
        + json(
            "'command':'addFamilyMember','personId':'%s','role':'PROVIDER','sex':'FEMALE',"
                + "'name':'Mette','birthDate':'1983-03-14','since':'2014-06-20'",
            person)
        + ","
        + json(
            "'command':'addGoal','members':['%s'],'area':'EMPLOYMENT','type':'DEVELOP',"
                + "'department':'JOB_CENTRE','wording':'Work','addedOn':'2014-07-15'",
            goalOf)
        + "]}";
  }

  private long version(String family) {
    return body(service().get("/v1/families/" + family + "/plan?minPosition=" + head()))
        .get("version")
        .longValue();
  }

  private long head() {
    return service().head();
  }
}
