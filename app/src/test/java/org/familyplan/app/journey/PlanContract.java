package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Coordination and the one plan over HTTP, from the appointment to the copy handed over. */
abstract class PlanContract extends ServiceContract {
  private String karen;
  private String rikke;
  private String family;
  private String mette;

  @BeforeEach
  void aFamilyAndTwoEmployees() {
    karen = "karen-" + UUID.randomUUID();
    rikke = "rikke-" + UUID.randomUUID();
    importEmployees();
    family = openFamily();
    mette = UUID.randomUUID().toString();
    sent("/members", member(mette), 201);
  }

  @Test
  void theCoordinatorAndTheDeputyHaveTheFamilyInTheirCaseload() {
    sent("/coordinator", json("'coordinator':'%s','from':'2014-07-01'", karen), 200);
    sent(
        "/coordinator/cover",
        json("'deputy':'%s','from':'2015-01-12','until':'2015-02-28'", rikke),
        200);
    JsonNode hers = read("/v1/employees/" + karen + "/caseload?on=2015-02-01&");
    assertThat(hers.at("/employee/name").stringValue()).isEqualTo("Karen Holm");
    assertThat(hers.at("/cases/0/familyId").stringValue()).isEqualTo(family);
    assertThat(hers.at("/cases/0/kind").stringValue()).isEqualTo("APPOINTED");
    assertThat(hers.at("/cases/0/householdMembers").intValue()).isEqualTo(1);
    JsonNode deputys = read("/v1/employees/" + rikke + "/caseload?on=2015-02-01&");
    assertThat(deputys.at("/cases/0/kind").stringValue()).isEqualTo("COVER");
    assertThat(read("/v1/employees/" + rikke + "/caseload?").get("cases")).isEmpty();
    JsonNode acting = read("/v1/families/" + family + "/plan?").at("/coordination/acting");
    assertThat(acting.at("/employee/contact").stringValue()).isEqualTo("54 67 00 01");
  }

  @Test
  void aSecondCoordinatorOnAnAppointedDayIsAConflict() {
    sent("/coordinator", json("'coordinator':'%s','from':'2014-07-01'", karen), 200);
    HttpResponse<String> answer =
        sent("/coordinator", json("'coordinator':'%s','from':'2015-01-01'", rikke), 409);
    assertThat(code(answer)).isEqualTo("coordination.already-appointed");
    assertThat(pointer(answer)).isEqualTo("/from");
  }

  @Test
  void nobodysCaseloadAndUnknownDocumentsAreNotFound() {
    HttpResponse<String> nobody = service().get("/v1/employees/nobody/caseload");
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(code(nobody)).isEqualTo("employee.unknown");
    HttpResponse<String> document =
        service()
            .get(
                "/v1/families/"
                    + family
                    + "/documents/"
                    + UUID.randomUUID()
                    + "?minPosition="
                    + service().head());
    assertThat(document.statusCode()).isEqualTo(404);
    assertThat(code(document)).isEqualTo("plan.document-unknown");
    HttpResponse<String> part =
        sent("/plan/parts/" + UUID.randomUUID() + "/resumption", json("'from':'2015-01-01'"), 404);
    assertThat(code(part)).isEqualTo("plan.part-unknown");
  }

  @Test
  void aPlanIsDraftedAgreedPutIntoForceAndHandedOverAsAnExactCopy() {
    sent("/coordinator", json("'coordinator':'%s','from':'2014-07-01'", karen), 200);
    sent("/plan/draft", json("'purpose':'Rolige morgener','draftedOn':'2014-07-22'"), 201);
    sent(
        "/plan/parts",
        json(
            "'personId':'%s','type':'ADULT','purpose':'Arbejde','legalBasis':'LAB § 1',"
                + "'addedOn':'2014-07-22'",
            mette),
        201);
    sent(
        "/plan/agreements",
        json(
            "'personId':'%s','agreed':true,'involvement':'Ved bordet','agreedOn':'2014-07-22'",
            mette),
        200);
    String activation = json("'activatedOn':'2014-07-22'");
    assertThat(sent("/plan/activation", activation, 428)).isNotNull();
    HttpResponse<String> plan =
        service().get("/v1/families/" + family + "/plan?minPosition=" + service().head());
    HttpResponse<String> activated =
        service()
            .post(
                "/v1/families/" + family + "/plan/activation", activation, "If-Match", etag(plan));
    assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);
    String document = UUID.randomUUID().toString();
    sent(
        "/plan/handovers",
        json(
            "'documentId':'%s','recipient':'FAMILY_MEMBER','recipientPerson':'%s',"
                + "'handedOverOn':'2014-07-29'",
            document, mette),
        201);
    JsonNode copy = read("/v1/families/" + family + "/documents/" + document + "?");
    assertThat(copy.get("document").stringValue())
        .startsWith("# Familiens plan\n")
        .contains("Karen Holm, børn og familie, 54 67 00 01.")
        .contains("> Rolige morgener");
    JsonNode after = read("/v1/families/" + family + "/plan?");
    assertThat(after.at("/plan/status").stringValue()).isEqualTo("ACTIVE");
    assertThat(after.at("/plan/version").intValue()).isEqualTo(1);
    assertThat(after.at("/plan/documents/0/sha256").stringValue())
        .isEqualTo(copy.get("sha256").stringValue());
  }

  private HttpResponse<String> sent(String path, String body, int status) {
    HttpResponse<String> answer = service().post("/v1/families/" + family + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  /** Reads what is known now; the path ends with its query string. */
  private JsonNode read(String path) {
    HttpResponse<String> answer = service().get(path + "minPosition=" + service().head());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return body(answer);
  }

  private void importEmployees() {
    String employees =
        "{\"employees\":["
            + employee(karen, "Karen Holm")
            + ","
            + employee(rikke, "Rikke Dam")
            + "]}";
    HttpResponse<String> answer =
        service()
            .send(
                service()
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(employees)));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static String employee(String id, String name) {
    return json(
        "'id':'%s','name':'%s','municipality':'360','department':'CHILD_AND_FAMILY',"
            + "'contact':'54 67 00 01','from':'2010-01-01'",
        id, name);
  }
}
