package org.familyplan.benchmarks.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One client: opens a family file, adds goals to it one after the other, and begins again with the
 * next family until time is up.
 */
final class Client implements Callable<Client> {

  static final int GOALS_OF_A_FAMILY = 20;

  private final Service service;
  private final MeasuredTime time;
  private final Latencies acknowledged = new Latencies();
  private long sent;
  private long errors;
  private Optional<String> firstError = Optional.empty();

  Client(Service service, MeasuredTime time) {
    this.service = service;
    this.time = time;
  }

  @Override
  public Client call() {
    while (!time.isOver()) {
      workOnNextFamily();
    }
    return this;
  }

  /** Latencies of the commands answered with 2xx inside the measured time. */
  Latencies acknowledged() {
    return acknowledged;
  }

  /** All commands answered with 2xx, those of the warm-up included. */
  long sent() {
    return sent;
  }

  /** All commands that got another answer or none, those of the warm-up included. */
  long errors() {
    return errors;
  }

  Optional<String> firstError() {
    return firstError;
  }

  private void workOnNextFamily() {
    var opened = send(service.openFamily());
    if (opened.isEmpty()) {
      return;
    }
    var familyId = service.familyId(opened.get());
    for (int goal = 0; goal < service.stepsOfAFamily() && !time.isOver(); goal++) {
      send(service.addGoal(familyId));
    }
  }

  /** The answer's body if the command was acknowledged. */
  private Optional<String> send(Request request) {
    long begin = System.nanoTime();
    try {
      var answer = request.send();
      if (answer.isGood()) {
        acknowledge(begin, System.nanoTime());
        return Optional.of(answer.body());
      }
      refuse(answer.status() + " " + answer.body());
    } catch (IOException failure) {
      refuse(failure.toString());
    }
    return Optional.empty();
  }

  private void acknowledge(long begin, long end) {
    sent++;
    if (time.contains(end)) {
      acknowledged.add(end - begin);
    }
  }

  private void refuse(String answer) {
    errors++;
    if (firstError.isEmpty()) {
      firstError = Optional.of(answer);
    }
  }
}
