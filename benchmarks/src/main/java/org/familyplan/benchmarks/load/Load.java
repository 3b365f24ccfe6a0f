package org.familyplan.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures a service's commands per second with a fixed number of clients. */
public final class Load {

  private Load() {}

  /**
   * Runs the scenario and prints one line of {@code name=value} pairs.
   *
   * @param arguments {@code ours}, {@code ours-reads} or {@code plain-axon}, the service's address,
   *     number of clients, seconds of warm-up, seconds measured
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    var address = URI.create(arguments[1]);
    var service =
        switch (arguments[0]) {
          case "ours" -> OurService.at(address);
          case "ours-reads" -> new OurReads(OurService.at(address));
          case "plain-axon" -> new PlainAxon(address);
          default -> throw new IllegalArgumentException("Unknown service: " + arguments[0]);
        };
    var result =
        run(
            service,
            Integer.parseInt(arguments[2]),
            Duration.ofSeconds(Long.parseLong(arguments[3])),
            Duration.ofSeconds(Long.parseLong(arguments[4])));
    System.out.println(result.line());
  }

  static Result run(Service service, int clients, Duration warmUp, Duration measured)
      throws InterruptedException, ExecutionException {
    Request.keepConnections(clients);
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var time = MeasuredTime.after(warmUp, measured);
      var running = new ArrayList<Future<Client>>();
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(new Client(service, time)));
      }
      return together(finished(running), time);
    }
  }

  private static List<Client> finished(List<Future<Client>> running)
      throws InterruptedException, ExecutionException {
    var finished = new ArrayList<Client>();
    for (var client : running) {
      finished.add(client.get());
    }
    return finished;
  }

  private static Result together(List<Client> clients, MeasuredTime time) {
    var acknowledged = new Latencies();
    clients.forEach(client -> acknowledged.addAll(client.acknowledged()));
    clients.stream()
        .flatMap(client -> client.firstError().stream())
        .findFirst()
        .ifPresent(error -> System.err.println("Not acknowledged: " + error));
    return new Result(
        acknowledged,
        time.length(),
        clients.stream().mapToLong(Client::sent).sum(),
        clients.stream().mapToLong(Client::errors).sum());
  }
}
