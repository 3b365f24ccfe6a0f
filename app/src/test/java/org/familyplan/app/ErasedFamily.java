package org.familyplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;

/** A family of two, of whom one is erased. */
final class ErasedFamily {
  static final String JONAS = UUID.randomUUID().toString();
  static final String METTE = UUID.randomUUID().toString();
  private static final String CPR = "1703715555";

  private final String family = UUID.randomUUID().toString();

  String id() {
    return family;
  }

  /** Opens the file, with both members and a note about each. */
  void open(RunningService service) {
    post(
        service,
        "/v1/families",
        "'familyId':'%s','openedOn':'2014-06-20','referredOn':'2014-06-10','acceptedOn':'2014-06-17'",
        family);
    String member =
        "'personId':'%s','role':'PROVIDER','sex':'MALE','name':'%s','birthDate':'1971-03-17',"
            + "'since':'2014-06-20'";
    post(service, families("/members"), member + ",'cpr':'" + CPR + "'", JONAS, "Jonas");
    post(service, families("/members"), member, METTE, "Mette");
    String note = "'subjects':['%s'],'informationKind':'SOCIAL','text':'%s','notedOn':'2014-07-16'";
    post(service, families("/notes"), note, JONAS, "about-jonas");
    post(service, families("/notes"), note, METTE, "about-mette");
  }

  /** Asks for it, decides and carries it out. */
  void eraseJonas(RunningService service) {
    String erasure = UUID.randomUUID().toString();
    post(
        service,
        families("/members/" + JONAS + "/erasure-requests"),
        "'erasureId':'%s','requestedBy':'%s','wish':'All of it','requestedOn':'2020-01-01'",
        erasure,
        JONAS);
    String request = families("/erasure-requests/" + erasure);
    post(
        service,
        request + "/decision",
        "'outcome':'GRANTED','entries':[],'reasons':'No duty to keep','decidedOn':'2020-01-02'");
    post(service, request + "/certificate", "'erasedOn':'2020-01-03'");
  }

  /** What plan and history say. */
  String told(RunningService service) {
    String fresh = "?minPosition=" + service.head();
    return service.get(families("/plan") + fresh).body()
        + service.get(families("/history") + fresh).body();
  }

  /** Which files the search by CPR number finds. */
  String found(RunningService service) {
    return service.post("/v1/families/search", "{\"cpr\":\"" + CPR + "\"}").body();
  }

  private String families(String path) {
    return "/v1/families/" + family + path;
  }

  private static void post(RunningService service, String path, String members, Object... values) {
    String body = "{" + String.format(Locale.ROOT, members, values).replace('\'', '"') + "}";
    HttpResponse<String> answer = service.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }
}
