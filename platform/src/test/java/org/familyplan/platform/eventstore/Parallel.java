package org.familyplan.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same at once on several virtual threads. */
final class Parallel {
  private Parallel() {}

  /** The results, each thread's one; a failure of one fails all. */
  static <T> List<T> of(int threads, Callable<T> task) {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            executor.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      return futures.stream().map(Parallel::result).toList();
    }
  }

  /** What an append led to: "written", "repeated" or the failure's name. */
  static String outcome(Callable<Appended> append) {
    try {
      return append.call().repeated() ? "repeated" : "written";
    } catch (Exception e) {
      return e.getClass().getSimpleName();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
