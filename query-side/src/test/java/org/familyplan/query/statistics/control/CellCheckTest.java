package org.familyplan.query.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.familyplan.api.statistics.ControlCell;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.statistics.edition.SmallWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With threshold 5; works has the codes YES and NO, municipality 360 and 376. */
class CellCheckTest {
  private static ControlCell cell(
      @Nullable Long count, @Nullable Integer percent, String... codes) {
    Map<String, String> all =
        codes.length == 0
            ? Map.of()
            : codes.length == 2
                ? Map.of(codes[0], codes[1])
                : Map.of(codes[0], codes[1], codes[2], codes[3]);
    return new ControlCell(all, count, percent, null);
  }

  private static void taken(ControlCell... cells) {
    assertThat(CellCheck.cells(List.of(cells), SmallWorld.BY_TOWN, 5)).hasSize(cells.length);
  }

  private static void few(String pointer, ControlCell... cells) {
    assertThatThrownBy(() -> CellCheck.cells(List.of(cells), SmallWorld.BY_TOWN, 5))
        .isInstanceOfSatisfying(
            RequestProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("statistics.control-few");
              assertThat(problem.errors().getFirst().pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void aCountBelowTheThresholdIsRefusedAndNobodyIsNot() {
    few("/cells/0/count", cell(1L, null));
    few("/cells/1/count", cell(50L, null), cell(4L, null, "works", "YES"));
    taken(cell(5L, null));
    taken(cell(0L, null));
  }

  @Test
  void aSumThatLeavesFewIsRefused() {
    few("/cells/0/count", cell(20L, null), cell(17L, null, "municipality", "360"));
    taken(cell(20L, null), cell(15L, null, "municipality", "360"));
    taken(cell(20L, null), cell(20L, null, "municipality", "360"));
    taken(
        cell(20L, null),
        cell(11L, null, "municipality", "360"),
        cell(9L, null, "municipality", "376"));
    few(
        "/cells/0/count",
        cell(20L, null, "municipality", "360"),
        cell(18L, null, "works", "YES", "municipality", "360"));
  }

  @Test
  void aPercentageThatCanOnlyMeanFewIsRefused() {
    few("/cells/1/percent", cell(40L, null), cell(null, 10, "works", "YES"));
    few("/cells/1/percent", cell(40L, null), cell(null, 93, "works", "YES"));
    taken(cell(40L, null), cell(null, 13, "works", "YES"));
    taken(cell(40L, null), cell(null, 0, "works", "YES"));
    taken(cell(40L, null), cell(null, 100, "works", "YES"));
    taken(cell(1_000L, null), cell(null, 0, "works", "YES"));
    taken(cell(null, 10, "works", "YES"));
  }
}
