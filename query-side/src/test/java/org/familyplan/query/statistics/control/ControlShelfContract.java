package org.familyplan.query.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.ControlCell;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeries;
import org.familyplan.api.statistics.StatisticsQuery.GetControlSeriesFigures;
import org.familyplan.api.statistics.TableId;
import org.familyplan.api.statistics.UploadControlSeries;
import org.familyplan.api.statistics.WithdrawControlSeries;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.statistics.edition.SmallWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Control series are kept as they were, each the municipality's that uploaded it. */
abstract class ControlShelfContract {
  private static final Actor IN_360 = analyst("360");
  private static final Actor IN_376 = analyst("376");
  private static final Instant NOW = Instant.parse("2017-02-01T08:00:00.123456Z");

  private final Function<Path, TestDatabase> kind;
  private TestDatabase database;
  private ControlShelf shelf;

  ControlShelfContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  private static Actor analyst(String municipality) {
    return new Actor(
        new EmployeeId("ana.lyst"),
        Role.ANALYST,
        null,
        new MunicipalityCode(municipality),
        "system");
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    shelf = shelf(new ControlBounds(2, 5));
  }

  private ControlShelf shelf(ControlBounds bounds) {
    return new ControlShelf(
        SmallWorld.catalogue(),
        new SmallWorld(),
        5,
        new JdbcTemplate(database.dataSource()),
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
        () -> NOW,
        UUID::randomUUID,
        bounds);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ControlCell count(long count, Map<String, String> codes) {
    return new ControlCell(codes, count, null, null);
  }

  private static UploadControlSeries upload(String title, long count) {
    return new UploadControlSeries(
        new TableId("worksByTown"), title, "register", List.of(count(count, Map.of())));
  }

  private ControlSeriesLine take(String title, long count, Actor actor) {
    return shelf.take(upload(title, count), actor, Locale.ENGLISH).line();
  }

  private List<ControlSeriesId> listed(@Nullable MunicipalityCode municipality) {
    return shelf.list(new GetControlSeries(null, municipality), Locale.ENGLISH).series().stream()
        .map(ControlSeriesLine::series)
        .toList();
  }

  private void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RequestProblem.class, each -> assertThat(each.code()).isEqualTo(code));
  }

  @Test
  void whatWasUploadedIsReadAsItWasInTheOrderOfTheTable() {
    UploadControlSeries upload =
        new UploadControlSeries(
            new TableId("worksByTown"),
            " Hørsholm ",
            "register",
            List.of(
                count(40, Map.of("municipality", "TOTAL")),
                new ControlCell(Map.of("municipality", "376"), null, 60, null),
                count(12, Map.of("works", "YES", "municipality", "360"))));

    ControlSeriesLine line = shelf.take(upload, IN_360, Locale.ENGLISH).line();

    assertThat(line.title()).isEqualTo("Hørsholm");
    assertThat(line.uploadedAt()).isEqualTo(NOW);
    assertThat(line.cells()).isEqualTo(3);
    assertThat(
            shelf
                .one(new GetControlSeriesFigures(line.series()), Locale.ENGLISH)
                .cells()
                .toString())
        .isEqualTo(
            "[FigureView[codes={municipality=360, works=YES}, count=12, percent=null, mean=null,"
                + " hidden=false], FigureView[codes={municipality=376}, count=null, percent=60,"
                + " mean=null, hidden=false], FigureView[codes={}, count=40, percent=null,"
                + " mean=null, hidden=false]]");
  }

  @Test
  void anybodyCanTakeTheHashAgain() throws Exception {
    ControlSeriesLine line = take("Hørsholm", 40, IN_360);

    String text =
        """
        familyplan control 1
        municipality 360
        table worksByTown
        title "Hørsholm"
        source "register"
        * 40 - -
        """;
    assertThat(line.sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aMeanKeepsItsDecimal() {
    UploadControlSeries upload =
        new UploadControlSeries(
            new TableId("hoursByTown"),
            "Hørsholm",
            "register",
            List.of(new ControlCell(Map.of(), null, null, new BigDecimal("17"))));
    ControlSeriesLine line = shelf.take(upload, IN_360, Locale.ENGLISH).line();

    assertThat(shelf.one(new GetControlSeriesFigures(line.series()), Locale.ENGLISH).cells())
        .singleElement()
        .satisfies(each -> assertThat(each.mean()).isEqualTo(new BigDecimal("17.0")));
  }

  @Test
  void theNewestVersionIsListedAndTheSameUploadIsNoNewVersion() {
    ControlSeriesLine first = take("A", 40, IN_360);
    ControlSeriesLine second = take("A", 41, IN_360);

    assertThat(take("A", 41, IN_360)).isEqualTo(second);
    assertThat(listed(null)).containsExactly(second.series());
    assertThat(
            shelf
                .one(new GetControlSeriesFigures(first.series()), Locale.ENGLISH)
                .series()
                .replacedBy())
        .isEqualTo(second.series());
    ControlSeriesLine third = take("A", 40, IN_360);
    assertThat(third.series()).as("what was before is uploaded anew").isNotEqualTo(first.series());
    assertThat(third.sha256()).isEqualTo(first.sha256());
  }

  @Test
  void anotherMunicipalitysSeriesOfTheSameTitleIsAnotherSeries() {
    ControlSeriesLine own = take("A", 40, IN_360);
    ControlSeriesLine other = take("A", 41, IN_376);

    assertThat(listed(null)).containsExactly(own.series(), other.series());
    assertThat(listed(new MunicipalityCode("376"))).containsExactly(other.series());
    refused(
        "statistics.control-owner",
        () -> shelf.withdraw(new WithdrawControlSeries(own.series(), "x"), IN_376, Locale.ENGLISH));
    assertThat(listed(null)).hasSize(2);
  }

  @Test
  void aWithdrawnVersionDoesNotBringTheOneBeforeBack() {
    take("A", 40, IN_360);
    ControlSeriesLine newest = take("A", 41, IN_360);

    shelf.withdraw(new WithdrawControlSeries(newest.series(), "wrong"), IN_360, Locale.ENGLISH);

    assertThat(listed(null)).isEmpty();
    ControlSeriesLine again = take("A", 41, IN_360);
    assertThat(again.series()).isNotEqualTo(newest.series());
    assertThat(listed(null)).containsExactly(again.series());
  }

  @Test
  void aMunicipalityHasNoMoreThanOneMay() {
    take("A", 40, IN_360);
    ControlSeriesLine listed = take("B", 40, IN_360);
    refused("statistics.too-many-control-series", () -> take("C", 40, IN_360));
    take("C", 40, IN_376);
    take("A", 41, IN_360);
    shelf.withdraw(new WithdrawControlSeries(listed.series(), "x"), IN_360, Locale.ENGLISH);
    take("C", 40, IN_360);
    take("C", 41, IN_360);
    refused("statistics.too-many-control-series", () -> take("C", 42, IN_360));
  }

  @Test
  void manyUploadsAtOnceAreNoMoreThanOneMay() throws Exception {
    shelf = shelf(new ControlBounds(3, 100));
    List<Callable<Boolean>> uploads = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      String title = "T" + at;
      uploads.add(() -> taken(title));
    }
    int taken = 0;
    try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
      for (Future<Boolean> each : clients.invokeAll(uploads)) {
        taken += each.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(3);
    assertThat(listed(null)).hasSize(3);
  }

  private boolean taken(String title) {
    try {
      take(title, 40, IN_360);
      return true;
    } catch (RequestProblem e) {
      assertThat(e.code()).isEqualTo("statistics.too-many-control-series");
      return false;
    }
  }
}
