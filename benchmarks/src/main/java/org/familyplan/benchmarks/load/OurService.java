package org.familyplan.benchmarks.load;

import java.net.URI;
import java.net.http.HttpRequest;

/** The scenario in the words of this product's REST API. */
record OurService(URI address) implements Service {

  private static final String FAMILY =
      """
      {"referredOn":"2014-06-10","acceptedOn":"2014-06-17","openedOn":"2014-06-20",\
      "programme":"HOLISTIC_EFFORT_2014_2016"}\
      """;

  private static final String GOAL =
      """
      {"members":[],"area":"EMPLOYMENT","type":"DEVELOP","department":"JOB_CENTRE",\
      "wording":"%s","citizensWords":"%s","indicator":"%s",\
      "dueOn":"2015-06-20","addedOn":"2014-07-01"}\
      """
          .formatted(Requests.WORDING, Requests.CITIZENS_WORDS, Requests.INDICATOR);

  @Override
  public HttpRequest openFamily() {
    return Requests.post(address, "/v1/families", FAMILY);
  }

  @Override
  public String familyId(String answer) {
    return Requests.familyId(answer);
  }

  @Override
  public HttpRequest addGoal(String familyId) {
    return Requests.post(address, "/v1/families/" + familyId + "/goals", GOAL);
  }
}
