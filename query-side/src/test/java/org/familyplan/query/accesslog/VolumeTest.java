package org.familyplan.query.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.platform.accesslog.AccessLogReader.DayCount;
import org.junit.jupiter.api.Test;

/** What is too much for one day. */
class VolumeTest {
  private static final EmployeeId KAREN = new EmployeeId("karen.holm");
  private static final LocalDate DAY = LocalDate.parse("2026-02-02");
  private final Volume volume = new Volume(200);

  @Test
  void theBoundItselfIsUsual() {
    assertThat(volume.isUnusual(looks(DAY, 200), OptionalInt.empty())).isFalse();
    assertThat(volume.isUnusual(looks(DAY, 201), OptionalInt.empty())).isTrue();
  }

  @Test
  void threeTimesTheOwnMeanIsUsualAndMoreIsNot() {
    assertThat(volume.isUnusual(looks(DAY, 30), OptionalInt.of(10))).isFalse();
    assertThat(volume.isUnusual(looks(DAY, 31), OptionalInt.of(10))).isTrue();
  }

  @Test
  void fewLooksAreUsualWhateverTheMean() {
    assertThat(volume.isUnusual(looks(DAY, 29), OptionalInt.of(1))).isFalse();
    assertThat(volume.isUnusual(looks(DAY, 30), OptionalInt.of(1))).isTrue();
  }

  @Test
  void theMeanIsThatOfTheFourWeeksBefore() {
    List<DayCount> days =
        IntStream.of(1, 2, 3, 27, 28).mapToObj(ago -> looks(DAY.minusDays(ago), 10)).toList();
    assertThat(Volume.usual(looks(DAY, 99), days)).hasValue(10);
  }

  @Test
  void tooFewDaysSayNothing() {
    List<DayCount> days =
        IntStream.of(0, 1, 2, 3, 27, 29).mapToObj(ago -> looks(DAY.minusDays(ago), 10)).toList();
    assertThat(Volume.usual(looks(DAY, 99), days)).isEmpty();
  }

  private static DayCount looks(LocalDate day, int looks) {
    return new DayCount(KAREN, day, looks);
  }
}
