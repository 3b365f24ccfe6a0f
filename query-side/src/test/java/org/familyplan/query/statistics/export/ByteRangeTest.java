package org.familyplan.query.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-9, 0, 10",
    "bytes=3-, 3, 7",
    "bytes=3-99, 3, 7",
    "bytes=-4, 6, 4",
    "bytes=-99, 0, 10",
    "bytes=9-9, 9, 1"
  })
  void oneRangeIsTaken(String range, long from, long length) {
    assertThat(ByteRange.parse(range, 10)).isEqualTo(new ByteRange(from, length));
  }

  @ParameterizedTest
  @CsvSource({"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
  void whatLiesBehindTheEndIsRefused(String range) {
    assertThat(ByteRange.parse(range, 10)).isEqualTo(ByteRange.UNSATISFIABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"bytes=0-1,4-5", "bytes=5-2", "bytes=-", "lines=0-1", "bytes=a-b", "bytes=1"})
  void whatIsNoSingleRangeGivesTheWholeFile(String range) {
    assertThat(ByteRange.parse(range, 10)).isEqualTo(new ByteRange(0, 10));
  }
}
