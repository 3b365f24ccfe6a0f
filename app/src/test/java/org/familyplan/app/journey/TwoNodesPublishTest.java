package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.app.RunningService;
import org.familyplan.platform.database.PostgresServer;
import org.familyplan.query.statistics.edition.Publisher;
import org.familyplan.query.statistics.edition.Publisher.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two whole nodes on one PostgreSQL, both asked for an edition at the same moment. */
class TwoNodesPublishTest extends ServiceContract {
  private static final int ROUNDS = 3;

  private RunningService one;
  private RunningService other;

  @Override
  RunningService service() {
    return one;
  }

  @BeforeEach
  void start() {
    String[] database = RunningService.onNewDatabase(PostgresServer.shared());
    String[] settings =
        Stream.concat(Stream.of(database), Stream.of(StatisticsContract.AFTER_ANY_CHANGE))
            .toArray(String[]::new);
    one = RunningService.start(settings);
    other = RunningService.start(settings);
  }

  @AfterEach
  void stop() {
    other.close();
    one.close();
  }

  /** While families are written, so that the nodes do not even know the same. */
  @Test
  void everyRequestHasAnEditionOfItsOwnOrIsTold() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread writer = Thread.ofPlatform().start(() -> write(writing));
    List<Integer> numbers = new ArrayList<>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        int before = numbers.size();
        for (HttpResponse<String> answer : both(TwoNodesPublishTest::publish)) {
          if (answer.statusCode() == 201) {
            numbers.add(body(answer).at("/edition/edition").intValue());
          } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(code(answer)).isEqualTo("statistics.publishing");
          }
        }
        assertThat(numbers).hasSizeGreaterThan(before);
      }
    } finally {
      writing.set(false);
      writer.join();
    }
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(stored());
    numbers.forEach(this::isWhole);
  }

  @Test
  void whatIsDueIsPublishedOnce() throws Exception {
    List<Optional<Published>> published =
        both(node -> node.part(Publisher.class).publishWhenDue(Period.ofMonths(1)));
    assertThat(published.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(both(node -> node.part(Publisher.class).publishWhenDue(Period.ofMonths(1))))
        .containsOnly(Optional.empty());
    assertThat(stored()).containsExactly(1);
    isWhole(1);
  }

  private static HttpResponse<String> publish(RunningService node) {
    return node.post("/operator/editions", "{\"title\":\"Together\"}");
  }

  private void write(AtomicBoolean writing) {
    while (writing.get()) {
      String family = openFamily();
      HttpResponse<String> added =
          other.post("/v1/families/" + family + "/members", member(UUID.randomUUID().toString()));
      assertThat(added.statusCode()).isEqualTo(201);
    }
  }

  /** What both nodes list, which is numbered from 1. */
  private List<Integer> stored() {
    List<Integer> listed = listed(one);
    assertThat(listed(other)).isEqualTo(listed);
    for (int at = 0; at < listed.size(); at++) {
      assertThat(listed).contains(at + 1);
    }
    return listed;
  }

  private static List<Integer> listed(RunningService node) {
    List<Integer> numbers = new ArrayList<>();
    JsonNode editions = body(node.as("national.auditor").get("/v1/statistics/editions"));
    editions.get("editions").forEach(each -> numbers.add(each.get("edition").intValue()));
    return numbers;
  }

  /** All its rows are stored, and they are what the log says at its position. */
  private void isWhole(int edition) {
    JsonNode check =
        body(
            other
                .as("national.auditor")
                .get("/v1/statistics/editions/" + edition + "/verification"));
    assertThat(check.get("same").booleanValue()).as(check.toString()).isTrue();
  }

  private <T> List<T> both(Function<RunningService, T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Callable<T>> calls = new ArrayList<>();
    for (RunningService node : List.of(one, other)) {
      calls.add(
          () -> {
            start.await();
            return work.apply(node);
          });
    }
    List<T> answers = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      for (Future<T> each : nodes.invokeAll(calls)) {
        answers.add(each.get());
      }
    }
    return answers;
  }
}
