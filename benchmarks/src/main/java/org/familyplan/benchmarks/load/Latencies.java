package org.familyplan.benchmarks.load;

import java.util.Arrays;

/** Latencies of acknowledged commands in nanoseconds, collected by one client. */
final class Latencies {

  private long[] nanos = new long[1024];
  private int count;

  void add(long latency) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = latency;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /**
   * The smallest latency that at least this share of all commands did not exceed (nearest rank).
   *
   * @param percent above 0, at most 100
   * @return nanoseconds; 0 when nothing was added
   */
  long percentile(double percent) {
    if (count == 0) {
      return 0;
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    var rank = (int) Math.ceil(percent / 100 * count);
    return sorted[Math.max(rank, 1) - 1];
  }
}
