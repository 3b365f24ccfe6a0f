package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familyplan.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A municipality's own control series over HTTP: uploaded, beside the figures, withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ControlSeriesContract extends ServiceContract {
  private static final String TABLE = "employmentAtStartByMunicipality";
  private static final String ROOT = "/v1/statistics";
  private static final String SERIES = ROOT + "/control-series";
  private static final String TITLE = "=HYPERLINK(1) <b>Hørsholm 2014-2016</b>";
  private static final String EVERYBODY = "{'codes':{'municipality':'360'},'count':40}";
  private static final String OUTSIDE =
      "{'codes':{'municipality':'360','employmentAtStart':'OUTSIDE_LABOUR_MARKET'},"
          + "'count':21,'percent':53}";
  private static final String EMPLOYED =
      "{'codes':{'employmentAtStart':'EMPLOYED','municipality':'TOTAL'},'percent':31}";

  private RunningService service;
  private String first;
  private String second;

  abstract RunningService start();

  @Override
  RunningService service() {
    return service;
  }

  @BeforeAll
  void publishAnEdition() {
    service = start();
    for (int i = 0; i < 6; i++) {
      String family = UUID.randomUUID().toString();
      taken("/v1/families", opening(family));
      String members = "/v1/families/" + family + "/members";
      String person = UUID.randomUUID().toString();
      taken(members, member(person));
      taken(members + "/" + person + "/enrolment", json("'enrolledOn':'2014-06-20'"));
      taken(
          members + "/" + person + "/employment",
          json("'status':'OUTSIDE_LABOUR_MARKET','from':'2014-06-01'"));
    }
    assertThat(
            service
                .get(ROOT + "/tables/" + TABLE + "/live?minPosition=" + service.head())
                .statusCode())
        .isEqualTo(200);
    taken("/operator/editions", json("'title':'2016','validAt':'2017-01-01'"));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private void taken(String path, String body) {
    HttpResponse<String> answer = service.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }

  private static String series(String title, String... cells) {
    return json(
        "'table':'%s','title':'%s','source':'Register of Hørsholm','cells':[%s]",
        TABLE, title, String.join(",", cells));
  }

  private HttpResponse<String> upload(String user, String body) {
    return service.as(user).post(SERIES, body);
  }

  private String uploaded(String user, String body) {
    HttpResponse<String> answer = upload(user, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String id = body(answer).get("series").stringValue();
    assertThat(answer.headers().firstValue("Location")).contains(SERIES + "/" + id);
    return id;
  }

  private HttpResponse<String> get(String user, String path) {
    return service.as(user).get(ROOT + path);
  }

  private JsonNode read(String path) {
    HttpResponse<String> answer = get("analyst", path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return body(answer);
  }

  private List<String> listed(String more) {
    return read("/control-series" + more)
        .get("series")
        .valueStream()
        .map(each -> each.get("series").stringValue())
        .toList();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(code(answer)).isEqualTo(code);
  }

  private static String withdrawal(String reason) {
    return json("'reason':'%s'", reason);
  }

  @Test
  @Order(1)
  void anAnalystUploadsAndEverybodyReads() {
    first = uploaded("analyst", series(TITLE, EVERYBODY, OUTSIDE, EMPLOYED));
    for (String user : List.of("analyst", "mette", "karen.holm", "operator", "national.auditor")) {
      HttpResponse<String> answer = get(user, "/control-series/" + first + "?lang=da");
      assertThat(answer.statusCode()).as(user).isEqualTo(200);
      JsonNode line = body(answer).get("series");
      assertThat(line.get("municipality").stringValue()).isEqualTo("360");
      assertThat(line.get("title").stringValue()).isEqualTo(TITLE);
      assertThat(line.get("role").stringValue()).isEqualTo("ANALYST");
      assertThat(line.get("notice").stringValue()).contains("360", "ikke fra loggen");
      assertThat(line.get("sha256").stringValue()).matches("[0-9a-f]{64}");
      assertThat(body(answer).get("cells")).hasSize(3);
    }
    JsonNode cells = read("/control-series/" + first).get("cells");
    assertThat(cells.get(0).toString())
        .isEqualTo(
            json(
                "'codes':{'employmentAtStart':'EMPLOYED'},'count':null,'percent':31,'mean':null,"
                    + "'hidden':false"));
    assertThat(listed("?table=" + TABLE)).containsExactly(first);
    assertThat(listed("?municipality=376")).isEmpty();
    assertThat(service.asNobody().get(SERIES).statusCode()).isEqualTo(401);
    assertThat(service.asNobody().post(SERIES, series("x", OUTSIDE)).statusCode()).isEqualTo(401);
  }

  @Test
  @Order(2)
  void theSameOnceMoreIsTheSame() {
    String inAnotherOrder = series(TITLE, OUTSIDE, EMPLOYED, EVERYBODY);
    HttpResponse<String> again = upload("analyst", inAnotherOrder);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(body(again).get("series").stringValue()).isEqualTo(first);
    assertThat(body(again).get("notice").stringValue()).contains("not from the log");
    assertThat(service.as("analyst").post(SERIES, inAnotherOrder, "Accept-Language", "da").body())
        .contains("ikke fra loggen");
  }

  @Test
  @Order(3)
  void itStandsBesideThePublishedFiguresAndChangesNothingOfThem() {
    JsonNode alone = read("/tables/" + TABLE + "/data");
    JsonNode together = read("/tables/" + TABLE + "/data?beside=" + first);
    assertThat(together.get("cells")).isEqualTo(alone.get("cells"));
    assertThat(together.get("sha256")).isEqualTo(alone.get("sha256"));
    assertThat(alone.get("beside")).isEmpty();
    assertThat(together.get("beside")).hasSize(1);
    assertThat(together.at("/beside/0/series/series").stringValue()).isEqualTo(first);
    assertThat(together.at("/beside/0/cells")).hasSize(3);
    JsonNode selected =
        body(
            service
                .as("analyst")
                .post(
                    ROOT + "/tables/" + TABLE + "/data",
                    json(
                        "'variables':[{'code':'employmentAtStart','values':['TOTAL']}],"
                            + "'beside':['%s','%s']",
                        first, first)));
    assertThat(selected.get("beside")).as(selected.toString()).hasSize(1);
    assertThat(selected.at("/beside/0/cells")).hasSize(1);
    assertThat(selected.at("/beside/0/cells/0/count").intValue()).isEqualTo(40);
    assertThat(body(service.as("operator").get(ROOT + "/editions/1/verification")).get("same"))
        .isNotNull();
  }

  @Test
  @Order(3)
  void theTagOfAnAnswerKnowsWhatStandsBeside() {
    String path = ROOT + "/tables/" + TABLE + "/data";
    String tag = etag(service.as("analyst").get(path + "?beside=" + first));
    RunningService analyst = service.as("analyst");
    assertThat(analyst.get(path + "?beside=" + first, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(analyst.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void inCsvItsRowsFollowAndNoSpreadsheetTakesTheTitleForAFormula() {
    String csv = get("analyst", "/tables/" + TABLE + "/data?format=CSV&beside=" + first).body();
    List<String> lines = csv.lines().toList();
    assertThat(lines.getFirst()).startsWith("series,series_label,");
    assertThat(lines.get(1)).startsWith("PUBLISHED,");
    assertThat(lines.stream().filter(each -> each.startsWith(first))).hasSize(3);
    assertThat(lines.getLast()).startsWith(first + ",\"'" + TITLE).endsWith("40,,SHOWN");
  }

  @Test
  @Order(3)
  void inEveryFormTheyAreTogetherOrRefused() {
    for (String form : List.of("CSV", "PARQUET", "SVG", "JSON_STAT", "XLSX")) {
      HttpResponse<String> answer =
          get("analyst", "/tables/" + TABLE + "/data?format=" + form + "&beside=" + first);
      assertThat(answer.statusCode()).as(form).isEqualTo(200);
    }
    String svg =
        get("analyst", "/tables/" + TABLE + "/data?lang=da&format=SVG&beside=" + first).body();
    assertThat(svg).contains("&lt;b&gt;Hørsholm").doesNotContain("<b>Hørsholm");
  }

  @Test
  @Order(4)
  void aNewerVersionReplacesTheOlderOneThatStaysReadable() {
    second = uploaded("ole.friis", series(TITLE, OUTSIDE));
    assertThat(listed("")).containsExactly(second);
    JsonNode before = read("/control-series/" + first);
    assertThat(before.at("/series/replacedBy").stringValue()).isEqualTo(second);
    assertThat(before.get("cells")).hasSize(3);
    assertThat(read("/control-series/" + second).at("/series/role").stringValue())
        .isEqualTo("MANAGER");
  }

  @Test
  @Order(5)
  void afterARestartEverythingIsThere() {
    JsonNode before = read("/control-series/" + first);
    service.close();
    service = start();
    assertThat(read("/control-series/" + first)).isEqualTo(before);
    assertThat(listed("?table=" + TABLE + "&municipality=360")).containsExactly(second);
  }

  @Test
  @Order(6)
  void onlyTheMunicipalityWithdrawsAndThenItIsNotListed() {
    String withdrawal = "/" + second + "/withdrawal";
    refused(
        service.as("national.analyst").post(SERIES + withdrawal, withdrawal("x")),
        403,
        "statistics.control-owner");
    refused(
        service.as("karen.holm").post(SERIES + withdrawal, withdrawal("x")),
        403,
        "rights.not-allowed");
    String foreign = foreign();
    refused(
        service.as("analyst").post(SERIES + "/" + foreign + "/withdrawal", withdrawal("x")),
        403,
        "statistics.control-owner");
    HttpResponse<String> withdrawn =
        service.as("analyst").post(SERIES + withdrawal, withdrawal("counted twice"));
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    refused(
        service.as("analyst").post(SERIES + withdrawal, withdrawal("again")),
        409,
        "statistics.control-withdrawn");
    assertThat(listed("")).containsExactly(foreign);
    JsonNode line = read("/tables/" + TABLE + "/data?beside=" + second).at("/beside/0/series");
    assertThat(line.get("withdrawnAt").stringValue()).isNotBlank();
    assertThat(line.get("withdrawalReason").stringValue()).isEqualTo("counted twice");
    refused(
        service
            .as("analyst")
            .post(SERIES + "/" + UUID.randomUUID() + "/withdrawal", withdrawal("x")),
        404,
        "statistics.control-unknown");
  }

  /** Another municipality's, of whom nobody here may upload. */
  private String foreign() {
    UUID id = UUID.randomUUID();
    JdbcTemplate jdbc = service.part(JdbcTemplate.class);
    jdbc.update(
        "insert into statistics_control (series_id, municipality, number, table_id, title, source,"
            + " role, threshold, uploaded_at, cells, sha256) select ?, '376', 1, table_id, title,"
            + " source, role, threshold, uploaded_at, cells, sha256 from statistics_control"
            + " where series_id = ?",
        id,
        UUID.fromString(first));
    return id.toString();
  }

  @Test
  @Order(7)
  void whoIsNoAnalystOrManagerOfAMunicipalityUploadsNothing() {
    for (String user :
        List.of(
            "karen.holm", "auditor", "national.auditor", "mette", "operator", "school.system")) {
      assertThat(upload(user, series("x", OUTSIDE)).statusCode()).as(user).isEqualTo(403);
    }
    refused(upload("national.analyst", series("x", OUTSIDE)), 403, "statistics.control-owner");
  }

  @Test
  @Order(7)
  void whatIsWrongIsSaidAndWhere() {
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry(series("x"), "request.bounds /cells"),
            Map.entry(series("x", "null"), "request.field-missing /cells/0"),
            Map.entry(series(" ", OUTSIDE), "request.bounds /title"),
            Map.entry(series("x\\u0007", OUTSIDE), "request.text /title"),
            Map.entry(series("x\\ud800", OUTSIDE), "request.text /title"),
            Map.entry(series("x\\ny", OUTSIDE), "request.text /title"),
            Map.entry(series("x".repeat(201), OUTSIDE), "request.bounds /title"),
            Map.entry(
                series("x", OUTSIDE).replace(TABLE, "nix"), "statistics.control-table /table"),
            Map.entry(
                series("x", OUTSIDE).replace('"' + TABLE + '"', "7"), "request.field-type /table"),
            Map.entry(
                series("x", OUTSIDE).replace("\"title\"", "\"more\":1,\"title\""),
                "request.field-unknown /more"),
            Map.entry(
                series("x", "{'codes':{},'count':9,'who':'me'}"),
                "request.field-unknown /cells/0/who"),
            Map.entry(series("x", "{'count':9}"), "request.field-missing /cells/0/codes"),
            Map.entry(
                series("x", "{'codes':{'sex':'FEMALE'},'count':9}"),
                "statistics.control-code /cells/0/codes"),
            Map.entry(
                series("x", "{'codes':{'municipality':'999999'},'count':9}"),
                "statistics.control-code /cells/0/codes/municipality"),
            Map.entry(
                series("x", "{'codes':{'municipality':null},'count':9}"),
                "statistics.control-code /cells/0/codes/municipality"),
            Map.entry(series("x", "{'codes':{'\\ud800':'\\ud800'},'count':9}"), "request.syntax "),
            Map.entry(
                series("x", "{'codes':{'municipality':360},'count':9}"),
                "request.field-type /cells/0/codes/municipality"),
            Map.entry(series("x", OUTSIDE, OUTSIDE), "statistics.control-twice /cells/1"),
            Map.entry(
                series("x", EVERYBODY, "{'codes':{'municipality':'360'},'count':null}"),
                "statistics.control-empty /cells/1"),
            Map.entry(
                series("x", "{'codes':{},'count':4}"), "statistics.control-few /cells/0/count"),
            Map.entry(series("x", "{'codes':{},'count':-1}"), "request.bounds /cells/0/count"),
            Map.entry(series("x", "{'codes':{},'count':'9'}"), "request.field-type /cells/0/count"),
            Map.entry(series("x", "{'codes':{},'count':9.5}"), "request.field-type /cells/0/count"),
            Map.entry(
                series("x", "{'codes':{},'count':1e99}"), "request.field-type /cells/0/count"),
            Map.entry(series("x", "{'codes':{},'percent':101}"), "request.bounds /cells/0/percent"),
            Map.entry(
                series("x", "{'codes':{},'mean':1.5}"), "statistics.control-content /cells/0/mean"),
            Map.entry(series("x", "{'codes':{},'mean':1.55}"), "request.bounds /cells/0/mean"),
            Map.entry(
                series("x", "{'codes':{},'mean':1e2147483647}"),
                "request.field-type /cells/0/mean"),
            Map.entry(series("x", "{'codes':{},'mean':1e300}"), "request.bounds /cells/0/mean"),
            Map.entry(series("x", "{'codes':{},'mean':1e-300}"), "request.bounds /cells/0/mean"),
            Map.entry(series("x", "[]"), "request.field-type /cells/0"));
    wrong.forEach(
        (body, expected) -> {
          HttpResponse<String> answer = upload("analyst", body);
          assertThat(answer.statusCode()).as(body + answer.body()).isIn(400, 422);
          assertThat(code(answer) + " " + pointer(answer)).as(body).startsWith(expected);
        });
    assertThat(listed("?municipality=360")).isEmpty();
  }

  @Test
  @Order(7)
  void whatIsTooLargeOrNoJsonIsRefused() {
    String cells =
        java.util.stream.IntStream.rangeClosed(0, 5_000)
            .mapToObj(each -> "{'codes':{},'count':9}")
            .collect(Collectors.joining(","));
    refused(upload("analyst", series("x", cells)), 422, "request.bounds");
    refused(upload("analyst", " ".repeat(1024 * 1024 + 1)), 413, "request.too-large");
    refused(upload("analyst", "{"), 400, "request.syntax");
    refused(upload("analyst", ""), 400, "request.field-missing");
    refused(
        service.as("analyst").post(SERIES + "/nix/withdrawal", withdrawal("x")),
        400,
        "request.path-malformed");
    refused(get("analyst", "/control-series/nix"), 400, "request.path-malformed");
    refused(
        get("analyst", "/control-series/" + UUID.randomUUID()), 404, "statistics.control-unknown");
  }

  @Test
  @Order(7)
  void besideStandsOnlyWhatThereIsOfTheTable() {
    String data = "/tables/" + TABLE + "/data?beside=";
    refused(get("analyst", data + UUID.randomUUID()), 422, "statistics.control-beside");
    assertThat(pointer(get("analyst", data + first + "," + UUID.randomUUID())))
        .isEqualTo("/beside/1");
    refused(
        get("analyst", "/tables/employmentAtEndByMunicipality/data?beside=" + first),
        422,
        "statistics.control-beside");
    String six = (first + ",").repeat(5) + first;
    refused(get("analyst", data + six), 422, "request.bounds");
    refused(get("analyst", data + "nix"), 400, "request.field-type");
  }
}
