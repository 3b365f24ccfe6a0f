package org.familyplan.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The scenario in the words of this product's REST API.
 *
 * @param token the token that every request carries
 */
record OurService(URI address, String token) implements Service {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

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

  /** The service as its demonstration user Ole Friis, with a token fetched now. */
  static OurService at(URI address) throws IOException, InterruptedException {
    return at(address, "ole.friis");
  }

  /** The service as one of its demonstration users, with a token fetched now. */
  static OurService at(URI address, String user) throws IOException, InterruptedException {
    var basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(US_ASCII));
    var request =
        HttpRequest.newBuilder(address.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString()).body();
      var match = TOKEN.matcher(answer);
      if (!match.find()) {
        throw new IllegalStateException("No token in the answer: " + answer);
      }
      return new OurService(address, match.group(1));
    }
  }

  @Override
  public Request openFamily() {
    return new Request(address.resolve("/v1/families"), FAMILY, token);
  }

  @Override
  public String familyId(String answer) {
    return Requests.familyId(answer);
  }

  @Override
  public Request addGoal(String familyId) {
    return new Request(address.resolve("/v1/families/" + familyId + "/goals"), GOAL, token);
  }
}
