package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.familyplan.api.accesslog.AccessLogQuery.GetOwnLookUps;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.accesslog.OwnLookUpsView;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.accesslog.GetOwnLookUpsHandler;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.QueryContext;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** No answer that tells of somebody leaves before it stands in the access log. */
abstract class AccessLogContract extends ServiceContract {

  @Test
  void aRequestIsOneEntryWithAllPersonsShown() {
    String family = openFamily();
    String mette = addMember(family);
    String jonas = addMember(family);
    long before = last();

    assertThat(plan(family).statusCode()).isEqualTo(200);

    assertThat(last()).isEqualTo(before + 1);
    JsonNode look = newest(family);
    assertThat(look.get("operation").stringValue()).isEqualTo("getFamilyPlan");
    assertThat(look.get("outcome").stringValue()).isEqualTo("SHOWN");
    assertThat(look.get("family").stringValue()).isEqualTo(family);
    assertThat(texts(look.get("persons"))).containsExactlyInAnyOrder(mette, jonas);
    assertThat(look.get("size").intValue()).isGreaterThanOrEqualTo(2);
    assertThat(look.get("purposeStated").booleanValue()).isFalse();
  }

  @Test
  void anUnchangedAnswerIsALookToo() {
    String family = openFamily();
    String mette = addMember(family);
    String tag = etag(plan(family));

    assertThat(plan(family, "If-None-Match", tag).statusCode()).isEqualTo(304);

    JsonNode look = newest(family);
    assertThat(look.get("outcome").stringValue()).isEqualTo("NOT_MODIFIED");
    assertThat(texts(look.get("persons"))).containsExactly(mette);
  }

  @Test
  void beingTurnedAwayIsALookThatShowedNobody() {
    String nobody = UUID.randomUUID().toString();

    assertThat(service().get("/v1/families/" + nobody + "/plan").statusCode()).isEqualTo(404);

    JsonNode look = lastContent();
    assertThat(look.at("/look/outcome").stringValue()).isEqualTo("NOT_FOUND");
    assertThat(look.at("/look/code").stringValue()).isEqualTo("family.unknown");
    assertThat(look.at("/look/family").stringValue()).isEqualTo(nobody);
    assertThat(look.at("/look/persons")).isEmpty();
  }

  @Test
  void aSearchIsALookAtTheFamiliesThatItFound() {
    String family = openFamily();
    service().get("/v1/families/" + family + "/plan?minPosition=" + service().head());
    long before = last();

    HttpResponse<String> found = service().post("/v1/families/search", "{\"limit\":200}");

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(last()).isEqualTo(before + 1);
    JsonNode look = lastContent().get("look");
    assertThat(look.get("operation").stringValue()).isEqualTo("findFamilies");
    assertThat(look.get("size").intValue()).isEqualTo(body(found).get("families").size());
    assertThat(look.get("families")).hasSameSizeAs(body(found).get("families"));
  }

  @Test
  void aSearchInVainIsALookWithoutWhatWasSearchedFor() {
    long before = last();

    service().post("/v1/families/search", "{\"cpr\":\"0101909999\"}");

    assertThat(last()).isEqualTo(before + 1);
    assertThat(lastContent().toString()).doesNotContain("0101909999");
  }

  @Test
  void aDryRunIsALookAndAnAcceptedCommandIsNone() {
    String family = openFamily();
    String person = UUID.randomUUID().toString();
    long before = last();

    String members = "/v1/families/" + family + "/members";
    assertThat(service().post(members + "?dryRun=true", member(person)).statusCode())
        .isEqualTo(200);
    assertThat(last()).isEqualTo(before + 1);
    assertThat(lastContent().at("/look/operation").stringValue()).isEqualTo("addFamilyMember");
    assertThat(texts(lastContent().at("/look/persons"))).containsExactly(person);

    assertThat(service().post(members, member(person)).statusCode()).isEqualTo(201);
    assertThat(last()).isEqualTo(before + 1);
  }

  @Test
  void aCommandInVainIsALookAndSoIsItsDryRun() {
    String family = openFamily();
    String members = "/v1/families/" + family + "/members";
    String mette = addMember(family);
    long before = last();

    assertThat(service().post(members, member(mette)).statusCode()).isEqualTo(409);
    assertRefusedLook(before + 1, "household.member-exists");
    assertThat(service().post(members + "?dryRun=true", member(mette)).statusCode()).isEqualTo(409);
    assertRefusedLook(before + 2, "household.member-exists");

    String jonas = member(UUID.randomUUID().toString());
    assertThat(service().post(members, jonas, "If-Match", "\"9\"").statusCode()).isEqualTo(412);
    assertRefusedLook(before + 3, "request.version-stale");

    String unborn = member(UUID.randomUUID().toString()).replace("1983-03-14", "2199-03-14");
    assertThat(service().post(members, unborn).statusCode()).isEqualTo(422);
    assertRefusedLook(before + 4, "household.birth-in-future");
  }

  private void assertRefusedLook(long position, String code) {
    assertThat(last()).isEqualTo(position);
    assertThat(lastContent().at("/look/outcome").stringValue()).isEqualTo("REFUSED");
    assertThat(lastContent().at("/look/code").stringValue()).isEqualTo(code);
    assertThat(lastContent().at("/look/persons")).isEmpty();
  }

  @Test
  void aCommandForAFamilyThatMayNotBeKnownIsALook() {
    String nobody = UUID.randomUUID().toString();
    long before = last();

    assertThat(
            service()
                .post("/v1/families/" + nobody + "/members", member(UUID.randomUUID().toString()))
                .statusCode())
        .isEqualTo(404);

    assertThat(last()).isEqualTo(before + 1);
    assertThat(lastContent().at("/look/outcome").stringValue()).isEqualTo("NOT_FOUND");
    assertThat(lastContent().at("/look/family").stringValue()).isEqualTo(nobody);
  }

  @Test
  void aQuestionThatTellsOfNobodyIsNoLook() {
    long before = last();

    assertThat(service().get("/v1/instruments").statusCode()).isEqualTo(200);
    assertThat(service().get("/v1/families/no-id/plan").statusCode()).isEqualTo(400);

    assertThat(last()).isEqualTo(before);
  }

  @Test
  void readingTheAccessLogIsALookItself() {
    String family = openFamily();
    plan(family);
    log(family);

    assertThat(newest(family).get("operation").stringValue()).isEqualTo("getAccessLog");
  }

  @Test
  void aCallerMayNameThePurposeByACodeOnly() {
    String family = openFamily();

    assertThat(plan(family, "Purpose", "COMPLAINT").statusCode()).isEqualTo(200);
    JsonNode look = newest(family);
    assertThat(look.get("purpose").stringValue()).isEqualTo("COMPLAINT");
    assertThat(look.get("purposeStated").booleanValue()).isTrue();

    long before = last();
    HttpResponse<String> refused = plan(family, "Purpose", "Mette called me");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(code(refused)).isEqualTo("request.purpose");
    assertThat(code(plan(family, "On-Behalf-Of", "karen.holm"))).isEqualTo("request.on-behalf-of");
    assertThat(last()).isEqualTo(before);
  }

  @Test
  void holdsIdsAndCodesOnly() {
    String family = openFamily();
    addMember(family);
    service().post("/v1/families/" + family + "/notes", note("Kaninen hedder Zarathustra"));
    plan(family);
    service().get("/v1/families/" + family + "/history?minPosition=" + service().head());
    long last = last();

    List<byte[]> contents =
        jdbc()
            .queryForList(
                "select content from access_content where position > ?", byte[].class, last - 2);
    assertThat(contents).hasSize(2);
    assertThat(contents)
        .map(each -> new String(each, StandardCharsets.UTF_8))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(family)
                    .doesNotContain("Mette", "1983-03-14", "Zarathustra"));
  }

  @Test
  void isReadInPagesAndFiltered() {
    String family = openFamily();
    String mette = addMember(family);
    for (int i = 0; i < 5; i++) {
      plan(family);
    }
    List<Long> positions = new ArrayList<>();
    String path = "/v1/families/" + family + "/access-log?limit=2";
    for (int page = 0; page < 3; page++) {
      JsonNode view = body(service().get(path));
      view.get("looks").forEach(each -> positions.add(each.get("position").longValue()));
      path =
          "/v1/families/"
              + family
              + "/access-log?limit=2&cursor="
              + view.path("next").stringValue("");
    }
    assertThat(positions).hasSize(5).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(positions).doesNotHaveDuplicates();
    assertThat(looks(family, "?person=" + mette)).as("plans, and pages that named her").hasSize(8);
    assertThat(looks(family, "?person=" + UUID.randomUUID())).isEmpty();
    assertThat(looks(family, "?employee=nobody.here")).isEmpty();
    assertThat(looks(family, "?until=2014-01-01")).isEmpty();
    assertThat(looks(family, "?cursor=AAAA")).isNull();
  }

  @Test
  void aMemberSeesWhenAndWhyButNeverWho() {
    String family = openFamily();
    String mette = addMember(family);
    plan(family, "Purpose", "COMPLAINT");

    OwnLookUpsView own = ownLookUps(family, new PersonId(UUID.fromString(mette)));

    assertThat(own.looks())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.purpose()).isEqualTo(LookPurpose.COMPLAINT);
              assertThat(look.operation()).isEqualTo("getFamilyPlan");
            });
    String reader = newest(family).get("employee").stringValue();
    assertThat(Json.mapper().writeValueAsString(own)).doesNotContain(reader);
    assertThatThrownBy(() -> ownLookUps(family, new PersonId(UUID.randomUUID())))
        .isInstanceOfSatisfying(
            RequestProblem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    assertThatThrownBy(() -> ownLookUps(family, null))
        .isInstanceOfSatisfying(
            RequestProblem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  private OwnLookUpsView ownLookUps(String family, PersonId person) {
    Actor member =
        new Actor(
            new EmployeeId("citizen"),
            Role.FAMILY_MEMBER,
            List.of(),
            new MunicipalityCode("360"),
            "test",
            person,
            false);
    return new GetOwnLookUpsHandler(
            new AccessLogReader(jdbc()), new PlanReader(jdbc(), service().part(Vault.class)))
        .answer(
            new GetOwnLookUps(new FamilyId(UUID.fromString(family)), null, null, null, null),
            new QueryContext(member, Locale.ENGLISH, Right.OWN))
        .view();
  }

  private String addMember(String family) {
    String person = UUID.randomUUID().toString();
    assertThat(service().post("/v1/families/" + family + "/members", member(person)).statusCode())
        .isEqualTo(201);
    return person;
  }

  private HttpResponse<String> plan(String family, String... headers) {
    return service()
        .get("/v1/families/" + family + "/plan?minPosition=" + service().head(), headers);
  }

  private JsonNode log(String family) {
    return body(service()
            .get("/v1/families/" + family + "/access-log?minPosition=" + service().head()))
        .get("looks");
  }

  /** The newest look at the family before this one. */
  private JsonNode newest(String family) {
    return log(family).get(0);
  }

  private List<JsonNode> looks(String family, String filter) {
    JsonNode looks =
        body(service().get("/v1/families/" + family + "/access-log" + filter)).get("looks");
    return looks == null ? null : StreamSupport.stream(looks.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  private long last() {
    return jdbc().queryForObject("select position from access_log_head", Long.class);
  }

  private JsonNode lastContent() {
    byte[] content =
        jdbc()
            .queryForObject(
                "select content from access_content order by position desc limit 1", byte[].class);
    return Json.mapper().readTree(content);
  }

  private JdbcTemplate jdbc() {
    return service().part(JdbcTemplate.class);
  }
}
