package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.platform.eventstore.Samples.handOver;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A hand-over is taken by the writer or leaves the line, never both. */
class WaitingLineTest {

  @Test
  void servesInOrderOfArrivalAndNoMoreThanAskedFor() {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(10);
    List<Pending<HandOver, Appended>> arrived = pending(5);
    arrived.forEach(line::join);

    assertThat(line.take(3)).isEqualTo(arrived.subList(0, 3));
    assertThat(line.length()).isEqualTo(2);
    assertThat(line.take(3)).isEqualTo(arrived.subList(3, 5));
  }

  @Test
  void turnsAwayWhoeverComesWhenItIsFull() {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(2);
    pending(2).forEach(line::join);

    assertThatThrownBy(() -> line.join(pending(1).getFirst())).isInstanceOf(LogUnavailable.class);
    assertThat(line.length()).isEqualTo(2);
  }

  @Test
  void servesTheRestAfterItIsClosedAndThenNobody() {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(2);
    List<Pending<HandOver, Appended>> arrived = pending(1);
    arrived.forEach(line::join);
    line.close();

    assertThatThrownBy(() -> line.join(pending(1).getFirst())).isInstanceOf(LogUnavailable.class);
    assertThat(line.take(5)).isEqualTo(arrived);
    assertThat(line.take(5)).isEmpty();
  }

  @Test
  void letsWhoeverLostPatienceLeaveButNotWhoeverIsTaken() {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(10);
    List<Pending<HandOver, Appended>> arrived = pending(2);
    arrived.forEach(line::join);

    assertThat(line.leave(arrived.getFirst())).isTrue();
    assertThat(line.take(5)).containsExactly(arrived.getLast());
    assertThat(line.leave(arrived.getLast())).isFalse();
  }

  @RepeatedTest(200)
  void decidesTheRaceBetweenTakingAndLeavingOneWay() {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(2);
    Pending<HandOver, Appended> contested = pending(1).getFirst();
    line.join(contested);
    line.join(pending(1).getFirst());
    AtomicBoolean writer = new AtomicBoolean();

    List<Boolean> gotIt =
        Parallel.of(
            2,
            () ->
                writer.compareAndSet(false, true)
                    ? line.take(2).contains(contested)
                    : line.leave(contested));

    assertThat(gotIt).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void letsAnInterruptedCallerLeaveAndKeepsItsInterrupt() throws InterruptedException {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(10);
    Pending<HandOver, Appended> pending = pending(1).getFirst();
    line.join(pending);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  assertThatThrownBy(() -> pending.await(Duration.ofDays(1), line))
                      .isInstanceOf(LogUnavailable.class);
                  interrupted.complete(Thread.currentThread().isInterrupted());
                });
    caller.join();

    assertThat(interrupted).isCompletedWithValue(true);
    assertThat(line.length()).isZero();
  }

  @Test
  void makesAnInterruptedCallerWaitForTheAnswerOnceItIsTaken() throws InterruptedException {
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(10);
    Pending<HandOver, Appended> pending = pending(1).getFirst();
    line.join(pending);
    line.take(1);
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  outcome.complete(Parallel.outcome(() -> pending.await(Duration.ofDays(1), line)));
                });

    pending.failed(new OutcomeUnknown(new IllegalStateException("cut")));
    caller.join();

    assertThat(outcome).isCompletedWithValue("OutcomeUnknown");
  }

  private static List<Pending<HandOver, Appended>> pending(int number) {
    return Stream.generate(() -> new Pending<HandOver, Appended>(handOver(UUID.randomUUID(), 0)))
        .limit(number)
        .toList();
  }
}
