package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.familyplan.app.RunningService;
import org.familyplan.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** What tests of the whole service share: its requests in the words of the domain. */
abstract class ServiceContract {
  /** The service under test. */
  abstract RunningService service();

  String openFamily() {
    String family = UUID.randomUUID().toString();
    assertThat(service().post("/v1/families", opening(family)).statusCode()).isEqualTo(201);
    return family;
  }

  /** Puts an employee of municipality 360 into the register. */
  void employ(String id, String name, String department) {
    String employee =
        json(
            "'id':'%s','name':'%s','municipality':'360','department':'%s','from':'2010-01-01'",
            id, name, department);
    HttpResponse<String> answer =
        service()
            .send(
                service()
                    .request("/operator/employees", "Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"employees\":[" + employee + "]}")));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  static String opening(String family) {
    return json(
        "'familyId':'%s','openedOn':'2014-06-20','referredOn':'2014-06-10','acceptedOn':'2014-06-17'",
        family);
  }

  static String member(String person) {
    return json(
        "'personId':'%s','role':'PROVIDER','sex':'FEMALE','name':'Mette','birthDate':'1983-03-14',"
            + "'since':'2014-06-20'",
        person);
  }

  static String note(String text) {
    return json("'informationKind':'SOCIAL','text':'%s','notedOn':'2014-07-16'", text);
  }

  /** A JSON object from its members, written with single quotes. */
  static String json(String members, Object... values) {
    return "{" + String.format(Locale.ROOT, members, values).replace('\'', '"') + "}";
  }

  static JsonNode body(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }

  static String code(HttpResponse<String> response) {
    return body(response).get("code").stringValue();
  }

  static String pointer(HttpResponse<String> response) {
    return body(response).get("errors").get(0).get("pointer").stringValue();
  }

  static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  /** Runs the same call from many clients at the same moment. */
  static <T> List<T> atOnce(int clients, Callable<T> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
    }
    List<T> values = new ArrayList<>();
    for (Future<T> result : results) {
      values.add(result.get());
    }
    return values;
  }
}
