package org.familyplan.app.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.familyplan.app.RunningService;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.app.evidence.Pack.Said;
import org.familyplan.platform.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What tests of packs share. Ole's and Karen's department has a family of Mette and Jonas; Lars of
 * the job centre has recorded a goal that nobody has consented to show them.
 */
abstract class PackContract {
  static final String SECRET = "Zebra work at the harbour";
  static final String METTE = WorkedCase.METTE.toString();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path directory;

  String family;
  String jonas;
  String goal;
  Path keys;

  abstract RunningService service();

  @BeforeEach
  void aFamily() throws IOException {
    employ("karen.holm", "Karen Holm", "CHILD_AND_FAMILY");
    employ("lars.krogh", "Lars Krogh", "JOB_CENTRE");
    family = UUID.randomUUID().toString();
    jonas = UUID.randomUUID().toString();
    tell(family);
    assertThat(service().as("karen.holm").get(plan()).statusCode()).isEqualTo(200);
    sign();
    keys = writeKeys("keys.txt");
  }

  private void tell(String file) {
    send(
        "ole.friis",
        "/v1/families",
        "'familyId':'%s','openedOn':'2014-06-20','referredOn':'2014-06-10','acceptedOn':'2014-06-17'",
        file);
    member(METTE, "Mette", "FEMALE");
    member(jonas, "Jonas", "MALE");
    sent("ole.friis", "/coordinator", "'coordinator':'karen.holm','from':'2014-07-01'");
    sent(
        "ole.friis",
        "/team",
        "'employee':'lars.krogh','department':'JOB_CENTRE','role':'CASEWORKER','from':'2014-07-01'");
    goal =
        body(sent(
                "lars.krogh",
                "/goals",
                "'members':['%s'],'area':'EMPLOYMENT','type':'DEVELOP',"
                    + "'department':'JOB_CENTRE','wording':'%s','addedOn':'2014-07-15',"
                    + "'context':{'reason':'Zebra reason'}",
                METTE,
                SECRET))
            .at("/steps/0/events/0")
            .stringValue();
    note("karen.holm", METTE, "Mette likes the mornings");
    note("karen.holm", jonas, "<script>alert('Jonas')</script>");
  }

  void member(String person, String name, String sex) {
    sent(
        "ole.friis",
        "/members",
        "'personId':'%s','role':'PROVIDER','sex':'%s','name':'%s','birthDate':'1983-03-14',"
            + "'since':'2014-06-20'",
        person,
        sex,
        name);
  }

  HttpResponse<String> note(String user, String person, String text) {
    return sent(
        user,
        "/notes",
        "'subjects':['%s'],'informationKind':'PLAN','text':'%s','notedOn':'2014-07-16'",
        person,
        text.replace("'", "’"));
  }

  HttpResponse<String> sent(String user, String path, String members, Object... values) {
    return send(user, "/v1/families/" + family + path, members, values);
  }

  private HttpResponse<String> send(String user, String path, String members, Object... values) {
    String body = "{" + String.format(Locale.ROOT, members, values).replace('\'', '"') + "}";
    HttpResponse<String> answer = service().as(user).post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return answer;
  }

  private void employ(String id, String name, String department) {
    String employee =
        "{'employees':[{'id':'%s','name':'%s','municipality':'360','department':'%s',"
            + "'from':'2010-01-01'}]}";
    HttpResponse<String> answer =
        service()
            .send(
                service()
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(
                        BodyPublishers.ofString(
                            employee.formatted(id, name, department).replace('\'', '"'))));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private String plan() {
    return "/v1/families/" + family + "/plan?minPosition=" + service().head();
  }

  void sign() {
    assertThat(service().post("/operator/checkpoints", "{}").statusCode()).isEqualTo(200);
  }

  Path writeKeys(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String log : List.of("events", "access")) {
      JsonNode listed = body(service().as("auditor").get("/v1/log/" + log + "/keys")).get("keys");
      listed.valueStream().forEach(each -> lines.add(each.stringValue()));
    }
    return Files.write(directory.resolve(name), lines);
  }

  Path keep(String log) throws IOException {
    String note = service().as("auditor").get("/v1/log/" + log + "/checkpoint").body();
    return Files.writeString(directory.resolve(log + ".txt"), note);
  }

  /** What a user is answered; the parameters begin with &amp; when there are any. */
  HttpResponse<byte[]> ask(String user, String parameters, String... headers) {
    try {
      return CLIENT.send(
          service()
              .as(user)
              .request(
                  "/v1/families/"
                      + family
                      + "/evidence-pack?minPosition="
                      + service().head()
                      + parameters,
                  headers)
              .GET()
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Pack pack(String user, String parameters) {
    HttpResponse<byte[]> answer = ask(user, parameters);
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    return Pack.of(answer.body());
  }

  void assertFine(Pack pack) {
    Said said = pack.verify(directory, keys);
    assertThat(said.status()).as(said.text()).isZero();
  }

  static JsonNode body(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }
}
