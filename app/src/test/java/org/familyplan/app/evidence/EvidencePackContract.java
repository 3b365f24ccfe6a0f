package org.familyplan.app.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.app.evidence.Pack.Said;
import org.familyplan.platform.accesslog.AccessLog;
import org.familyplan.platform.accesslog.Look;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.AppliedPatch;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A pack holds what its reader may see, with everything that proves it, and is never doubted. */
abstract class EvidencePackContract extends PackContract {

  @Test
  void anAuditorsPackHoldsEverythingAndVerifies() throws IOException {
    Pack pack = pack("auditor", "");
    assertThat(pack.files().keySet())
        .contains(
            "manifest.json",
            "manifest.sig",
            "events/000001.json",
            "states/first.json",
            "states/000001.json",
            "states/last.json",
            "checkpoints/events.txt",
            "checkpoints/access.txt",
            "checkpoints/keys.txt",
            "schemas/goal.GoalAdded.r1.json",
            "rules.json",
            "report.html");
    assertThat(pack.names("access-log/")).isNotEmpty();
    assertThat(pack.names("events/")).hasSize(8);
    assertThat(pack.json("rules.json").properties())
        .extracting(each -> each.getKey())
        .contains("agesOfConsent", "retention", "instruments", "criteria", "decidesOn");
    JsonNode shown = pack.json(pack.event("goal.GoalAdded"));
    assertThat(shown.at("/openings").toString()).contains(SECRET, "Zebra reason");
    Said said = pack.verify(directory, keys, keep("events"), keep("access"));
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("OK")
        .contains("8 events are shown")
        .contains("checkpoints of the pack are those that were kept elsewhere");
  }

  @Test
  void whatIsWithheldIsThereByItsHashAlone() {
    Pack whole = pack("auditor", "");
    String name = whole.event("goal.GoalAdded");
    Pack pack = pack("ole.friis", "");
    JsonNode held = pack.json(name);
    assertThat(held.get("withheld").stringValue()).isEqualTo("NO_CONSENT");
    assertThat(held.get("leafHash")).isEqualTo(whole.json(name).get("leafHash"));
    assertThat(held.get("leaf").isNull()).isTrue();
    assertThat(held.get("view").isNull()).isTrue();
    assertThat(pack.everything()).doesNotContain("Zebra").doesNotContain(goal);
    assertThat(pack.names("schemas/")).doesNotContain("schemas/goal.GoalAdded.r1.json");
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("1 events are withheld from this reader: 1 hashes are proved");
  }

  @Test
  void whoMayNotReadTheAccessLogFindsNothingOfItInThePack() {
    Pack pack = pack("karen.holm", "");
    assertThat(pack.names("access-log/")).isEmpty();
    assertThat(pack.json("manifest.json").get("access").isNull()).isTrue();
    assertThat(pack.files().keySet()).doesNotContain("checkpoints/access.txt");
    assertFine(pack);
  }

  @Test
  void aMemberGetsWhatIsAboutTheMemberAlone() {
    Pack pack = pack("mette", "&lang=da");
    assertThat(pack.everything())
        .contains("Mette likes the mornings", SECRET)
        .doesNotContain("Jonas", jonas, "alert");
    assertThat(pack.json("manifest.json").get("scope").stringValue()).isEqualTo("OWN");
    assertThat(pack.text("report.html")).contains("lang=\"da\"", "Bevispakke");
    assertThat(pack.names("access-log/")).isNotEmpty();
    for (String each : pack.names("access-log/")) {
      assertThat(pack.json(each).get("leaf").isNull()).isTrue();
      assertThat(pack.text(each)).doesNotContain("karen.holm", "ole.friis", "lars.krogh");
    }
    assertFine(pack);
  }

  @Test
  void theReportIsForPeopleAndNothingInItRuns() {
    String report = pack("auditor", "&lang=en").text("report.html");
    assertThat(report)
        .startsWith("<!doctype html>")
        .contains("Evidence pack", "&lt;script&gt;", "Karen Holm", "@media print")
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://");
    assertThat(pack("auditor", "").text("report.html")).contains("Bevispakke", "lang=\"da\"");
  }

  @Test
  void theStatesFollowEachOther() {
    Pack pack = pack("auditor", "");
    JsonNode state = pack.json("states/first.json");
    assertThat(state.isNull()).isTrue();
    for (String each : pack.names("states/0")) {
      state = AppliedPatch.to(state, pack.json(each));
    }
    assertThat(state).isEqualTo(pack.json("states/last.json"));
    assertThat(state.get("version").intValue()).isEqualTo(8);
  }

  @Test
  void aPeriodHoldsOnlyWhatWasRecordedInIt() {
    Pack none = pack("auditor", "&until=2020-01-01");
    assertThat(none.names("events/")).isEmpty();
    assertFine(none);
    assertThat(none.text("report.html")).contains("I perioden blev der ikke registreret noget");
    assertThat(none.verify(directory, keys).text())
        .contains("no event of the period is in this pack");
    assertThat(pack("auditor", "&lang=en").text("report.html")).doesNotContain("Nothing that");
    Pack all = pack("auditor", "&from=2020-01-01&until=2100-01-01");
    assertThat(all.names("events/")).hasSize(8);
    assertFine(all);
  }

  @Test
  void aPeriodThatHasNotBegunIsRefused() {
    LocalDate tomorrow = LocalDate.now(Decision.ZONE).plusDays(1);
    HttpResponse<byte[]> answer = ask("auditor", "&from=" + tomorrow.plusDays(1));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("evidence.period-in-future");
    assertThat(
            Json.mapper()
                .readTree(new String(answer.body(), UTF_8))
                .at("/errors/0/pointer")
                .stringValue())
        .isEqualTo("/from");
    assertFine(pack("auditor", "&until=" + tomorrow));
  }

  @Test
  void whatNoCheckpointCoversYetIsLeftOutAndCounted() {
    note("karen.holm", METTE, "Younger");
    Pack pack = pack("auditor", "");
    assertThat(pack.json("manifest.json").at("/events/younger").intValue()).isEqualTo(1);
    assertThat(pack.everything()).doesNotContain("Younger");
    assertFine(pack);
    sign();
    assertThat(pack("auditor", "").names("events/")).hasSize(9);
  }

  @Test
  void theSameRequestGivesTheSameFiles() {
    HttpResponse<byte[]> one = ask("karen.holm", "");
    sign();
    HttpResponse<byte[]> other = ask("karen.holm", "");
    assertThat(Pack.of(other.body()).files()).containsExactlyEntriesOf(Pack.of(one.body()).files());
    assertThat(other.body()).isEqualTo(one.body());
  }

  @Test
  void aPackIsALook() {
    pack("auditor", "");
    JsonNode look =
        body(service().get("/v1/families/" + family + "/access-log")).get("looks").get(0);
    assertThat(look.get("operation").stringValue()).isEqualTo("getEvidencePack");
    assertThat(look.get("employee").stringValue()).isEqualTo("auditor");
    assertThat(look.get("persons").toString()).contains(METTE, jonas);
  }

  @Test
  void aPackIsAFileToKeep() {
    HttpResponse<byte[]> answer = ask("auditor", "", "Accept", "application/zip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"evidence-" + family + ".zip\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(ask("auditor", "", "Accept", "application/json").statusCode()).isEqualTo(406);
    assertThat(code(ask("auditor", "&from=2020-01-02&until=2020-01-01")))
        .isEqualTo("request.parameter");
    assertThat(code(ask("lars.krogh", ""))).isEqualTo("rights.not-allowed");
    family = UUID.randomUUID().toString();
    assertThat(code(ask("auditor", ""))).isEqualTo("family.unknown");
  }

  private static String code(HttpResponse<byte[]> answer) {
    return Json.mapper().readTree(new String(answer.body(), UTF_8)).get("code").stringValue();
  }

  @Test
  void aCorrectionAndAnErasureLeaveEveryPackFine() {
    Pack before = pack("auditor", "");
    String worked =
        body(sent(
                "karen.holm",
                "/members/" + METTE + "/employment",
                "'status':'EMPLOYED','hoursPerWeek':12,'from':'2015-09-01'"))
            .at("/steps/0/events/0")
            .stringValue();
    sent(
        "karen.holm",
        "/events/" + worked + "/correction",
        "'fact':{'kind':'livelihood.EmploymentStatusRecorded','familyId':'%s','personId':'%s',"
            + "'status':'EMPLOYED','hoursPerWeek':15,'from':'2015-09-01'},'reason':'Pay slip'",
        family,
        METTE);
    sign();
    String name = pack("auditor", "").event("household.FamilyMemberAdded");
    eraseJonas();
    sign();
    assertFine(before);
    Pack after = pack("auditor", "");
    assertThat(after.everything()).doesNotContain("Jonas", "alert").contains("ERASED");
    assertThat(after.json(name).get("leaf")).isEqualTo(before.json(name).get("leaf"));
    assertFine(after);
    for (String reader : List.of("ole.friis", "karen.holm", "mette", "national.auditor")) {
      assertFine(pack(reader, ""));
    }
  }

  private void eraseJonas() {
    String erasure = UUID.randomUUID().toString();
    sent(
        "ole.friis",
        "/members/" + jonas + "/erasure-requests",
        "'erasureId':'%s','requestedBy':'%s','wish':'All','requestedOn':'2020-01-01'",
        erasure,
        jonas);
    sent(
        "ole.friis",
        "/erasure-requests/" + erasure + "/decision",
        "'outcome':'GRANTED','entries':[],'reasons':'No duty','decidedOn':'2020-01-02'");
    sent("ole.friis", "/erasure-requests/" + erasure + "/certificate", "'erasedOn':'2020-01-03'");
  }

  @Test
  void anotherKeyProvesNothing() throws IOException {
    Path other =
        Files.writeString(
            directory.resolve("other.txt"),
            Files.readString(keys).lines().findFirst().orElseThrow());
    assertThat(pack("karen.holm", "").verify(directory, other).status()).isZero();
    Said said = pack("auditor", "").verify(directory, other);
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).contains("is signed by none of the given keys");
  }

  /**
   * Its ids are known to whoever reads the history; without a salt the hash would tell the rest.
   */
  @Test
  void theHashOfAnUnsaltedWithheldEventIsHeldBackToo() {
    EventLog log = service().part(EventLog.class);
    RecordedEvent salted = log.event(UUID.fromString(goal)).orElseThrow();
    assertThat(new String(salted.metadata(), UTF_8)).contains("\"salt\":\"");
    UUID id = UUID.randomUUID();
    long version = log.version(salted.stream());
    String payload =
        new String(salted.payload(), UTF_8)
            .replaceFirst("\"goalId\":\"[^\"]*\"", "\"goalId\":\"" + id + "\"");
    String metadata = new String(salted.metadata(), UTF_8).replaceFirst(",\"salt\":\"[^\"]*\"", "");
    log.append(
        new HandOver(
            salted.stream(),
            version,
            List.of(
                new NewEvent(
                    id, salted.name(), 1, payload.getBytes(UTF_8), metadata.getBytes(UTF_8))),
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            Secrets.NONE,
            "{}".getBytes(UTF_8)));
    sign();
    String name = "events/00000" + (version + 1) + ".json";
    Pack pack = pack("ole.friis", "");
    assertThat(pack.json(name).get("leafHash").isNull()).isTrue();
    assertThat(pack.json(name).get("proof").isNull()).isTrue();
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("1 withheld events have no hash here");
    assertFine(pack("auditor", ""));
  }

  @Test
  void aLookThatTellsOfOtherFamiliesIsThereByItsHash() {
    FamilyId other = new FamilyId(UUID.randomUUID());
    service()
        .part(AccessLog.class)
        .record(
            new Look(
                Instant.parse("2026-01-02T10:00:00Z"),
                new EmployeeId("ole.friis"),
                Role.MANAGER,
                List.of(),
                new MunicipalityCode("360"),
                "test",
                null,
                null,
                "findFamilies",
                LookPurpose.SUPERVISION,
                true,
                null,
                List.of(new FamilyId(UUID.fromString(family)), other),
                List.of(),
                LookOutcome.SHOWN,
                null,
                2));
    sign();
    Pack pack = pack("auditor", "");
    List<String> searches =
        pack.names("access-log/").stream()
            .filter(each -> pack.text(each).contains("findFamilies"))
            .toList();
    assertThat(searches).hasSize(1);
    assertThat(pack.json(searches.getFirst()).get("leaf").isNull()).isTrue();
    assertThat(pack.everything()).doesNotContain(other.toString());
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("of 1 the hash is there");
  }
}
