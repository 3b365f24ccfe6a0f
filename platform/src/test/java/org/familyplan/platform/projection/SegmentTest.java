package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentTest {

  @Test
  void putsAFamilyWhereItWasPutBefore() {
    assertThat(
            Stream.of(
                    "00000000-0000-0000-0000-000000000000",
                    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(UUID::fromString)
                .map(family -> Segment.numberOf(family, 16)))
        .containsExactly(0, 13, 11);
  }

  @Test
  void spreadsFamiliesEvenlyAlsoWhenTheirIdsAreCounted() {
    Map<Integer, Long> families =
        LongStream.range(0, 8_000)
            .mapToObj(n -> new UUID(0, n))
            .collect(
                Collectors.groupingBy(
                    family -> Segment.numberOf(family, 8), Collectors.counting()));

    assertThat(families.values()).hasSize(8).allSatisfy(n -> assertThat(n).isBetween(850L, 1_150L));
  }

  @Test
  void letsEachFamilyBelongToOneSegment() {
    UUID family = UUID.randomUUID();

    assertThat(
            Stream.of(0, 1, 2)
                .map(number -> new Segment("goal", 1, number, 3))
                .filter(segment -> segment.owns(family)))
        .singleElement()
        .isEqualTo(new Segment("goal", 1, 0, 3).owning(family));
  }
}
