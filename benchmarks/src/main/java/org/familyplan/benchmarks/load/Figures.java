package org.familyplan.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How figures grow with the store: the rebuild of what they are reckoned from, exact figures, how
 * long a change takes to stand in them, an edition. Prints a row in Markdown.
 */
final class Figures {
  private static final int WARM_UP = 3;
  private static final int MEASURED = 9;
  private static final String TABLE = "employmentAtStartByMunicipality";
  private static final String LIVE = "/v1/statistics/tables/" + TABLE + "/live";
  private static final Pattern POSITION = Pattern.compile("\"position\"\\s*:\\s*(\\d+)");

  private final OurService manager;
  private final OurService auditor;
  private final OurService operator;
  private LocalDate day = LocalDate.of(2020, 1, 1);

  private Figures(URI address) throws IOException, InterruptedException {
    this.manager = OurService.at(address);
    this.auditor = OurService.at(address, "national.auditor");
    this.operator = OurService.at(address, "operator");
  }

  /** Takes the service's address; without one prints the table's head. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      System.out.println("Seconds; of several in a row the median.\n");
      System.out.println(
          "| events | rebuild of the facts | exact figures, country | municipality | country again"
              + " | change until it is counted | edition | published table |");
      System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
    } else {
      Request.keepConnections(1);
      System.out.println(new Figures(URI.create(arguments[0])).row());
    }
  }

  private String row() throws IOException, InterruptedException {
    double rebuild = rebuild();
    String country = median(() -> seconds(read(auditor, reckonedAnew())));
    String municipality = median(() -> seconds(read(manager, reckonedAnew())));
    String again = median(() -> seconds(read(auditor, LIVE)));
    String change = median(this::changeUntilCounted);
    double edition =
        seconds(
            new Request(at("/operator/editions"), "{\"title\":\"Measured\"}", operator.token()));
    String published =
        median(() -> seconds(read(auditor, "/v1/statistics/tables/" + TABLE + "/data")));
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f | %s | %s | %s | %s | %.1f | %s |",
        Long.parseLong(found(send(read(auditor, LIVE)))),
        rebuild,
        country,
        municipality,
        again,
        change,
        edition,
        published);
  }

  private double rebuild() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    send(new Request(at("/operator/projections/statistics/rebuild"), "{}", operator.token()));
    while (send(read(operator, "/operator/projections")).contains("\"rebuild\":{")) {
      Thread.sleep(100);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Of another day each time: what was reckoned once is kept for the next reader. */
  private String reckonedAnew() {
    day = day.plusDays(1);
    return LIVE + "?validAt=" + day;
  }

  /** From the receipt of a new file until exact figures that count it have been read. */
  private double changeUntilCounted() throws IOException {
    String position = found(send(manager.openFamily()));
    return seconds(read(manager, LIVE + "?minPosition=" + position));
  }

  private Request read(OurService reader, String path) {
    return new Request(at(path), null, reader.token());
  }

  private URI at(String path) {
    return manager.address().resolve(path);
  }

  private static String median(Timed timed) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      timed.seconds();
    }
    double[] took = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      took[i] = timed.seconds();
    }
    Arrays.sort(took);
    return String.format(Locale.ROOT, "%.3f", took[MEASURED / 2]);
  }

  private static double seconds(Request request) throws IOException {
    long begin = System.nanoTime();
    send(request);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String send(Request request) throws IOException {
    Request.Answer answer = request.send();
    if (!answer.isGood()) {
      throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String found(String text) {
    var match = POSITION.matcher(text);
    if (!match.find()) {
      throw new IllegalStateException("No position in the answer: " + text);
    }
    return match.group(1);
  }

  /** Something that takes a while. */
  private interface Timed {
    double seconds() throws IOException;
  }
}
