package org.familyplan.benchmarks.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the services of the comparison have in common: the same texts, JSON by POST, and a family id
 * in the answer.
 */
final class Requests {

  static final String WORDING =
      "Both parents are in part-time work or in an internship of at least fifteen hours a week, and"
          + " the mornings are planned so that the youngest child is in day care before eight.";
  static final String CITIZENS_WORDS =
      "We want to get up in the morning for something that is ours, and the children should see"
          + " us go to work and come home again.";
  static final String INDICATOR = "Hours worked a week as stated by the employer's pay slip";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern FAMILY_ID = Pattern.compile("\"familyId\"\\s*:\\s*\"([^\"]+)\"");

  private Requests() {}

  static HttpRequest post(URI service, String path, String json) {
    return builder(service, path, json).build();
  }

  static HttpRequest post(URI service, String path, String json, String token) {
    return builder(service, path, json).header("Authorization", "Bearer " + token).build();
  }

  private static HttpRequest.Builder builder(URI service, String path, String json) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Content-Type", "application/json")
        .timeout(TIMEOUT)
        .POST(BodyPublishers.ofString(json));
  }

  static String familyId(String answer) {
    var match = FAMILY_ID.matcher(answer);
    if (!match.find()) {
      throw new IllegalStateException("No familyId in the answer: " + answer);
    }
    return match.group(1);
  }
}
