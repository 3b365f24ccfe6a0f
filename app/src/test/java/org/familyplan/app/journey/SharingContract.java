package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Who can see what is answered as it is enforced: by department, kind of information, person,
 * purpose and age.
 */
abstract class SharingContract extends ServiceContract {
  private static final Map<String, Department> TEAM = new LinkedHashMap<>();

  static {
    TEAM.put("lars.krogh", Department.JOB_CENTRE);
    TEAM.put("anne.bach", Department.HEALTH);
    TEAM.put("peter.lund", Department.SCHOOL);
    TEAM.put("rikke.dam", Department.CHILD_AND_FAMILY);
  }

  private String family;
  private String mette;
  private String sofie;

  @BeforeEach
  void aFamilyAndItsTeam() {
    family = openFamily();
    mette = UUID.randomUUID().toString();
    sofie = UUID.randomUUID().toString();
    sent("ole.friis", "/members", member(mette));
    sent(
        "ole.friis",
        "/members",
        json(
            "'personId':'%s','role':'CHILD','sex':'FEMALE','name':'Sofie',"
                + "'birthDate':'2009-01-01','since':'2014-06-20'",
            sofie));
    sent(
        "ole.friis",
        "/members/" + sofie + "/custody",
        json("'holders':['%s'],'from':'2014-06-20'", mette));
    TEAM.forEach((employee, department) -> employ(employee, employee, department.name()));
    TEAM.forEach(
        (employee, department) ->
            sent(
                "ole.friis",
                "/team",
                json(
                    "'employee':'%s','department':'%s','role':'CASEWORKER','from':'2014-07-01'",
                    employee, department)));
  }

  @Test
  void whatIsAnsweredIsWhatIsEnforced() {
    everybodyNotesEverything();
    consent(mette, "JOINT_PLAN", "'JOB_CENTRE','SCHOOL'", "'EMPLOYMENT','SOCIAL'", mette);
    consent(mette, "ASSESSMENT", "'SCHOOL'", "'HEALTH'", mette);
    consent(sofie, "JOINT_PLAN", "'SCHOOL'", "'SCHOOL'", mette);
    sent(
        "ole.friis",
        "/members/" + sofie + "/sharings-without-consent",
        json(
            "'departments':['HEALTH'],'informationKinds':['SOCIAL'],'purpose':'JOINT_PLAN','legalBasis':'RSL"
                + " § 11 c','reason':'x','from':'2020-01-01','until':'2099-01-01'"));
    Map<String, Boolean> answered = answered("JOINT_PLAN");
    Map<String, Boolean> forAssessment = answered("ASSESSMENT");

    TEAM.forEach(
        (employee, department) -> {
          assertThat(seen(employee, "CASE_WORK"))
              .as(employee)
              .isEqualTo(expected(department, answered));
          assertThat(seen(employee, "ASSESSMENT"))
              .as(employee)
              .isEqualTo(expected(department, forAssessment));
        });
    assertThat(answered).isNotEqualTo(forAssessment);
    assertThat(answered).containsValues(true, false);
  }

  @Test
  void theCustodyHoldersWordEndsWithTheYearsOfTheYoung() {
    consent(sofie, "JOINT_PLAN", "'SCHOOL'", "'SCHOOL'", mette);

    assertThat(reason(sofie, "SCHOOL", "SCHOOL", "validAt=2024-12-31")).isEqualTo("CONSENT");
    assertThat(reason(sofie, "SCHOOL", "SCHOOL", "validAt=2025-01-01"))
        .isEqualTo("OWN_WORD_NEEDED");
    sent("lars.krogh", "/notes", note(sofie, InformationKind.SCHOOL));
    assertThat(history("peter.lund", "CASE_WORK").get(0).get("withheld").stringValue())
        .isEqualTo("OWN_WORD_NEEDED");
  }

  @Test
  void restrictionsAndBrokenGlassStandBesideTheLinesWithoutContent() {
    String noted =
        body(sent("lars.krogh", "/notes", note(mette, InformationKind.SOCIAL)))
            .at("/steps/0/events/0")
            .stringValue();
    sent(
        "ole.friis",
        "/events/" + noted + "/restriction",
        json("'reason':'Zebra','visibleTo':['COORDINATOR'],'hiddenFrom':['%s']", sofie));
    sent("karen.holm", "/break-glass", json("'reason':'Zebra at the door tonight'"));

    HttpResponse<String> answer = sharing("");

    assertThat(answer.body()).doesNotContain("Zebra");
    JsonNode restricted = body(answer).at("/restrictions/0");
    assertThat(restricted.get("cause").stringValue()).isEqualTo("RESTRICTED");
    assertThat(restricted.get("entries").asInt()).isEqualTo(2); // the note and its restriction
    assertThat(restricted.at("/visibleTo/0").stringValue()).isEqualTo("COORDINATOR");
    assertThat(restricted.at("/hiddenFrom/0").stringValue()).isEqualTo(sofie);
    assertThat(body(answer).get("brokenGlass")).hasSize(1);
    assertThat(body(answer).at("/brokenGlass/0/employee").stringValue()).isEqualTo("karen.holm");
    assertThat(body(sharing("validAt=2020-01-01&")).get("brokenGlass")).isEmpty();
  }

  private void everybodyNotesEverything() {
    for (String employee : TEAM.keySet()) {
      for (InformationKind kind : InformationKind.values()) {
        for (String person : List.of(mette, sofie)) {
          sent(employee, "/notes", note(person, kind));
        }
      }
    }
  }

  private static String note(String person, InformationKind kind) {
    return json(
        "'subjects':['%s'],'informationKind':'%s','text':'x','notedOn':'2020-07-16'", person, kind);
  }

  private void consent(
      String person, String purpose, String departments, String kinds, String givenBy) {
    sent(
        "ole.friis",
        "/members/" + person + "/consents",
        json(
            "'givenBy':['%s'],'departments':[%s],'informationKinds':[%s],'purpose':'%s',"
                + "'form':'WRITTEN','from':'2020-01-01'",
            givenBy, departments, kinds, purpose));
  }

  /** Whether a department may see a kind of information about a person, by the answer's lines. */
  private Map<String, Boolean> answered(String purpose) {
    Map<String, Boolean> may = new LinkedHashMap<>();
    body(sharing("purpose=" + purpose + "&"))
        .get("lines")
        .forEach(
            line ->
                may.put(
                    key(
                        line.get("department").stringValue(),
                        line.get("personId").stringValue(),
                        line.get("informationKind").stringValue()),
                    line.get("may").booleanValue()));
    return may;
  }

  private Map<String, Boolean> expected(Department reader, Map<String, Boolean> may) {
    Map<String, Boolean> expected = new LinkedHashMap<>();
    for (Department author : TEAM.values()) {
      for (InformationKind kind : InformationKind.values()) {
        for (String person : List.of(mette, sofie)) {
          expected.put(
              key(author.name(), person, kind.name()),
              author == reader || may.get(key(reader.name(), person, kind.name())));
        }
      }
    }
    return expected;
  }

  /** Which notes the reader is shown: by author's department, person and kind. */
  private Map<String, Boolean> seen(String reader, String purpose) {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    history(reader, purpose)
        .forEach(
            event ->
                seen.put(
                    key(
                        event.at("/recordedBy/department").stringValue(),
                        event.at("/subjects/0").stringValue(),
                        event.get("informationKind").stringValue()),
                    event.get("withheld").isNull()));
    return seen;
  }

  private static String key(String department, String person, String kind) {
    return department + " " + person + " " + kind;
  }

  private JsonNode history(String reader, String purpose) {
    HttpResponse<String> answer =
        service()
            .as(reader)
            .get(
                "/v1/families/"
                    + family
                    + "/history?kind=record.NoteRecorded&limit=200&minPosition="
                    + service().head(),
                "Purpose",
                purpose);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer).get("events");
  }

  private String reason(String person, String department, String kind, String parameters) {
    return body(sharing(parameters + "&"))
        .get("lines")
        .valueStream()
        .filter(each -> each.get("personId").stringValue().equals(person))
        .filter(each -> each.get("department").stringValue().equals(department))
        .filter(each -> each.get("informationKind").stringValue().equals(kind))
        .findFirst()
        .orElseThrow()
        .get("reason")
        .stringValue();
  }

  private HttpResponse<String> sharing(String parameters) {
    HttpResponse<String> answer =
        service()
            .as("ole.friis")
            .get(
                "/v1/families/"
                    + family
                    + "/sharing?"
                    + parameters
                    + "minPosition="
                    + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> sent(String user, String path, String body) {
    HttpResponse<String> answer = service().as(user).post("/v1/families/" + family + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return answer;
  }
}
