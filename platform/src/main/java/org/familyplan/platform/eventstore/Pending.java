package org.familyplan.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A hand-over between the caller, who waits here, and the writer, who answers here. */
final class Pending<Q, A> {
  private final Q handOver;
  private final CompletableFuture<Supplier<A>> answer = new CompletableFuture<>();

  Pending(Q handOver) {
    this.handOver = handOver;
  }

  Q handOver() {
    return handOver;
  }

  void taken(A given) {
    answer.complete(() -> given);
  }

  void failed(RuntimeException failure) {
    answer.complete(
        () -> {
          throw failure;
        });
  }

  /**
   * Waits for the answer. Whoever waits too long, or is interrupted, leaves the line if the writer
   * has not taken it yet; once taken, only the writer knows the outcome, and it is waited for.
   */
  A await(Duration maxWait, WaitingLine<Pending<Q, A>> line) {
    try {
      return answer.get(maxWait.toNanos(), TimeUnit.NANOSECONDS).get();
    } catch (TimeoutException e) {
      return leave(line, "the log's writer did not take it within " + maxWait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return leave(line, "interrupted while waiting for the log's writer");
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always a value", e);
    }
  }

  private A leave(WaitingLine<Pending<Q, A>> line, String reason) {
    if (line.leave(this)) {
      throw new LogUnavailable(reason);
    }
    return answer.join().get();
  }
}
