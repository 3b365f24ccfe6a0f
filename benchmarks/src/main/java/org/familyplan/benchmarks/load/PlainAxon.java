package org.familyplan.benchmarks.load;

import java.net.URI;

/** The scenario in the words of the plain Axon application beside this module. */
record PlainAxon(URI address) implements Service {

  private static final String FAMILY =
      """
      {"municipality":"360","referredOn":"2014-06-10","acceptedOn":"2014-06-17",\
      "openedOn":"2014-06-20","programme":"HOLISTIC_EFFORT_2014_2016"}\
      """;

  private static final String GOAL =
      """
      {"members":[],"area":"EMPLOYMENT","type":"DEVELOP","department":"JOB_CENTRE",\
      "wording":"%s","citizensWords":"%s","indicator":"%s",\
      "dueOn":"2015-06-20","addedOn":"2014-07-01"}\
      """
          .formatted(Requests.WORDING, Requests.CITIZENS_WORDS, Requests.INDICATOR);

  @Override
  public Request openFamily() {
    return new Request(address.resolve("/families"), FAMILY, null);
  }

  @Override
  public String familyId(String answer) {
    return Requests.familyId(answer);
  }

  @Override
  public Request addGoal(String familyId) {
    return new Request(address.resolve("/families/" + familyId + "/goals"), GOAL, null);
  }
}
