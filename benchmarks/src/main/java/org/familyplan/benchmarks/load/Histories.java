package org.familyplan.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How reads of the past grow with a family's history: tells families of several lengths through the
 * API in batches and times reads of each, one after the other. Prints a table in Markdown.
 */
final class Histories {
  private static final int[] LENGTHS = {100, 1_000, 10_000};
  private static final int WARM_UP = 15;
  private static final int MEASURED = 25;
  private static final int BATCH = 50;
  private static final int MEMBERS = 5;
  private static final int GOALS = 30;
  private static final Pattern RECORDED = Pattern.compile("\"recordedAt\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("\"familyVersion\"\\s*:\\s*(\\d+)");
  private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*(\\d+)");

  private final OurService service;
  private final List<String> members = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final String family;
  private String first = "";
  private String middle = "";
  private String last = "";

  private Histories(OurService service) throws IOException {
    this.service = service;
    this.family = service.familyId(send(service.openFamily()));
  }

  /** Takes the service's address. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Request.keepConnections(1);
    OurService service = OurService.at(URI.create(arguments[0]));
    System.out.println("Median and longest milliseconds of " + MEASURED + " reads in a row.\n");
    System.out.println(
        "| events | plan now | as of the middle | as of the last event | step in the middle"
            + " | last step | difference of quarter and end |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
    for (int length : LENGTHS) {
      Histories history = new Histories(service);
      history.tell(length);
      System.out.println(history.row(length));
    }
  }

  private void tell(int length) throws IOException {
    for (int i = 0; i < MEMBERS; i++) {
      members.add(UUID.randomUUID().toString());
    }
    for (int i = 0; i < GOALS; i++) {
      goals.add(UUID.randomUUID().toString());
    }
    String answer = "";
    int told = 1;
    while (told < length) {
      List<String> commands = new ArrayList<>();
      while (commands.size() < BATCH && told < length) {
        commands.add(command(told++));
      }
      answer = send(post("/commands", "{\"commands\":[" + String.join(",", commands) + "]}"));
      note(answer, told, length);
    }
    last = found(RECORDED, answer);
    if (Integer.parseInt(found(VERSION, answer)) != length) {
      throw new IllegalStateException("Not as many events as told: " + answer);
    }
    send(get("/plan?minPosition=" + found(POSITION, answer)));
    send(get("/history?limit=1&minPosition=" + found(POSITION, answer)));
  }

  private void note(String answer, int told, int length) {
    if (told <= Math.max(length / 4, BATCH + 1)) {
      first = found(RECORDED, answer);
    }
    if (told <= Math.max(length / 2, BATCH + 1)) {
      middle = found(RECORDED, answer);
    }
  }

  /** Members and goals first, then notes, facts about work and ratings in turn. */
  private String command(int number) {
    if (number <= MEMBERS) {
      return """
      {"command":"addFamilyMember","personId":"%s","role":"PROVIDER","sex":"FEMALE",\
      "name":"Member","birthDate":"1983-03-14","since":"2014-06-20"}\
      """
          .formatted(members.get(number - 1));
    }
    if (number <= MEMBERS + GOALS) {
      return """
      {"command":"addGoal","goalId":"%s","members":["%s"],"area":"EMPLOYMENT",\
      "type":"DEVELOP","department":"JOB_CENTRE","wording":"%s","addedOn":"2014-07-01"}\
      """
          .formatted(
              goals.get(number - MEMBERS - 1), members.get(number % MEMBERS), Requests.WORDING);
    }
    return switch (number % 3) {
      case 0 ->
          """
          {"command":"recordNote","informationKind":"SOCIAL","subjects":["%s"],"text":"%s",\
          "notedOn":"%s"}\
          """
              .formatted(members.get(number % MEMBERS), Requests.CITIZENS_WORDS, day(number));
      case 1 ->
          """
          {"command":"recordEmploymentStatus","personId":"%s","status":"EMPLOYED",\
          "hoursPerWeek":%s,"from":"%s"}\
          """
              .formatted(
                  members.get(number % MEMBERS), String.valueOf(1 + number % 37), day(number));
      default ->
          """
          {"command":"rateGoalProgress","goalId":"%s","rating":"SOME_PROGRESS",\
          "ratedBy":"CITIZEN","ratedOn":"%s"}\
          """
              .formatted(goals.get(number % GOALS), day(number));
    };
  }

  /** A day after 2014-07-01, later ones for higher numbers, all of them past. */
  private static String day(int number) {
    return LocalDate.of(2014, 7, 1).plusDays(number / 3).toString();
  }

  private String row(int length) throws IOException {
    String now = "validAt=2016-01-01";
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %s | %s | %s | %s |",
        length,
        timed("/plan?" + now),
        timed("/plan?" + now + "&knownAt=" + middle),
        timed("/plan?" + now + "&knownAt=" + last),
        timed("/steps/" + length / 2),
        timed("/steps/" + length),
        timed("/difference?fromValidAt=2016-01-01&toValidAt=2016-01-01&fromKnownAt=" + first));
  }

  private String timed(String path) throws IOException {
    Request request = get(path);
    for (int i = 0; i < WARM_UP; i++) {
      send(request);
    }
    long[] took = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long begin = System.nanoTime();
      send(request);
      took[i] = System.nanoTime() - begin;
    }
    Arrays.sort(took);
    return String.format(
        Locale.ROOT, "%.1f (%.1f)", took[MEASURED / 2] / 1e6, took[MEASURED - 1] / 1e6);
  }

  private Request get(String path) {
    return new Request(address(path), null, service.token());
  }

  private Request post(String path, String body) {
    return new Request(address(path), body, service.token());
  }

  private URI address(String path) {
    return service.address().resolve("/v1/families/" + family + path);
  }

  private static String send(Request request) throws IOException {
    Request.Answer answer = request.send();
    if (!answer.isGood()) {
      throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String found(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    if (!match.find()) {
      throw new IllegalStateException("No " + pattern + " in the answer: " + text);
    }
    return match.group(1);
  }
}
