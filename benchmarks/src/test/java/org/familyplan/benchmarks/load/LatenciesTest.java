package org.familyplan.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentileIsTheNearestRank() {
    var latencies = of(LongStream.rangeClosed(1, 200).map(n -> 201 - n));

    assertEquals(1, latencies.percentile(0.1));
    assertEquals(100, latencies.percentile(50));
    assertEquals(198, latencies.percentile(99));
    assertEquals(200, latencies.percentile(100));
  }

  @Test
  void percentileOfOneCommandIsThatCommand() {
    assertEquals(7, of(LongStream.of(7)).percentile(1));
  }

  @Test
  void percentileOfNothingIsZero() {
    assertEquals(0, new Latencies().percentile(99));
  }

  @Test
  void addsManyMoreThanItBeganWith() {
    var all = of(LongStream.rangeClosed(1, 3_000));
    all.addAll(of(LongStream.rangeClosed(3_001, 5_000)));

    assertEquals(5_000, all.count());
    assertEquals(4_950, all.percentile(99));
  }

  private static Latencies of(LongStream nanos) {
    var latencies = new Latencies();
    nanos.forEach(latencies::add);
    return latencies;
  }
}
