package org.familyplan.query.statistics.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.familyplan.api.statistics.FigureView;
import org.familyplan.api.statistics.RevisionReportView;
import org.familyplan.api.statistics.RevisionReportView.Change;
import org.familyplan.api.statistics.StatisticsQuery.GetRevisionReport;
import org.familyplan.api.statistics.StatisticsQuery.GetTableData;
import org.familyplan.api.statistics.TableDataView;
import org.familyplan.api.statistics.TableId;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.web.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions are published once, kept as they were, and reckoned again from what was known. */
abstract class EditionsContract {
  private static final int ROUNDS = 20;
  private static final LocalDate DAY = LocalDate.of(2016, 12, 31);
  private static final Cell YES_IN_360 = cell("works", "YES").with("municipality", "360");

  private final Function<Path, TestDatabase> kind;
  private final SmallWorld world = new SmallWorld();
  private Instant now = Instant.parse("2017-01-02T10:00:00Z");
  private TestDatabase database;
  private JdbcEventLog log;
  private JdbcTemplate jdbc;
  private Editions editions;
  private EditionCheck checking;
  private Publisher publisher;
  private EditionViews views;
  private TableData data;

  EditionsContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  /** Lets the owner change cells, as nobody can by accident. */
  abstract String withoutTrigger();

  @BeforeEach
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = new JdbcEventLog(database.database(), () -> now, AppendSettings.defaults());
    jdbc = new JdbcTemplate(database.dataSource());
    editions = new Editions(jdbc);
    open(SmallWorld.hidingFew());
    for (long position = 1; position <= 3; position++) {
      event(position);
    }
  }

  private void open(Hiding hiding) {
    InstantSource clock = () -> now;
    Reckoning reckoning = new Reckoning(SmallWorld.catalogue(), world, hiding);
    checking = new EditionCheck(reckoning, editions);
    publisher = publisher(reckoning);
    Freshnesses freshness = new Freshnesses(log, clock);
    views = new EditionViews(editions, checking, freshness);
    data = new TableData(editions, world, freshness, (ids, table, locale) -> List.of(), List.of());
  }

  private Publisher publisher(Reckoning reckoning) {
    return publisher(reckoning, 0);
  }

  private Publisher publisher(Reckoning reckoning, int leastChanged) {
    return new Publisher(
        reckoning,
        editions,
        log,
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
        () -> now,
        5,
        70,
        leastChanged);
  }

  @AfterEach
  void close() {
    log.close();
    database.close();
  }

  private void event(long position) {
    UUID id = UUID.randomUUID();
    jdbc.update(
        "insert into event_log values (?, timestamp with time zone '2016-12-0"
            + position
            + " 00:00:00+00', ?, 0, ?, 'x.Y', 1, ?, ?)",
        position,
        id,
        id,
        new byte[] {1},
        new byte[] {1});
    jdbc.update("update log_head set position = ?", position);
  }

  private static Cell cell(String attribute, String code) {
    return new Cell("adults", Map.of(attribute, code));
  }

  private StoredEdition publish(String title) {
    return publisher.publish(title, DAY, null, null).edition();
  }

  private Figure figure(StoredEdition edition, Cell cell) {
    return editions.table(edition, "worksByTown").orElseThrow().cells().get(cell);
  }

  @Test
  void anEditionShowsWhatIsKnownAtItsPosition() {
    world.knows(1, 7, "YES", "360").knows(2, 9, "NO", "376");
    StoredEdition edition = publish("first");
    assertThat(edition.edition())
        .isEqualTo(
            new Edition(
                1,
                "first",
                2,
                Instant.parse("2016-12-02T00:00:00Z"),
                DAY,
                now,
                5,
                edition.edition().sha256()));
    assertThat(editions.newest()).contains(edition);
    assertThat(editions.tables(edition))
        .extracting(PublishedTable::definition)
        .containsExactly(SmallWorld.BY_TOWN, SmallWorld.HOURS);
    // 7 of 7 adults in 360 work; 7 of all 16 are 43.75 %
    assertThat(figure(edition, YES_IN_360)).isEqualTo(new Figure(7L, 100, null, false));
    assertThat(figure(edition, cell("works", "YES"))).isEqualTo(new Figure(7L, 44, null, false));
    assertThat(figure(edition, cell("works", "UNANSWERED")))
        .isEqualTo(new Figure(0L, 0, null, false));
    assertThat(editions.table(edition, "hoursByTown").orElseThrow().cells())
        .containsEntry(
            cell("municipality", "360"), new Figure(7L, 100, new BigDecimal("18.5"), false))
        .containsEntry(cell("municipality", "376"), new Figure(9L, 100, null, false));
    assertThat(editions.table(edition, "nix")).isEmpty();
    assertThat(editions.with("worksByTown")).containsExactly(1);
  }

  @Test
  void ofAHiddenCellThereIsNoNumberAnywhere() {
    world.knows(1, 4, "YES", "360").knows(2, 9, "NO", "360");
    StoredEdition edition = publish("first");
    assertThat(figure(edition, YES_IN_360)).isEqualTo(new Figure(null, null, null, true));
    assertThat(
            jdbc.queryForList(
                "select units, percent, mean from statistics_edition_cell"
                    + " where status = 'HIDDEN' and (units is not null or percent is not null"
                    + " or mean is not null)"))
        .isEmpty();
    assertThat(editions.size(edition)).isEqualTo(new Editions.Size(2, 15, 2));
    assertThat(editions.hidden(edition).counts())
        .containsOnlyKeys(YES_IN_360, cell("works", "YES"));
    assertThatThrownBy(
            () ->
                jdbc.update(
                    "insert into statistics_edition_cell values"
                        + " (1, 'worksByTown', 99, '{}', 'HIDDEN', null, 3, null)"))
        .hasMessageContaining("statistics_edition_cell_hidden");
  }

  @Test
  void theSameAskedAgainHasTheSameHash() {
    world.knows(1, 7, "YES", "360");
    StoredEdition first = publish("first");
    StoredEdition again = publish("again");
    assertThat(again.edition().number()).isEqualTo(2);
    assertThat(again.edition().sha256()).isEqualTo(first.edition().sha256());
    assertThat(editions.hidden(again)).isEqualTo(editions.hidden(first));
    world.corrects(2, "p0", "NO", "360");
    assertThat(publish("other").edition().sha256()).isNotEqualTo(first.edition().sha256());
    assertThat(publisher.publish("higher", DAY, 8, null).edition().edition().sha256())
        .isNotIn(first.edition().sha256());
    editions.all().forEach(each -> assertThat(checking.check(each).same()).isTrue());
  }

  /**
   * What was published before decides about hiding, but a repetition must not tell more or less.
   */
  @Test
  void theSameAskedAgainIsNotComparedWithItself() {
    Hiding oneMoreEachTime =
        (counted, snapshot, earlier, terms) ->
            Hidden.of(
                earlier.findAny().isEmpty() ? Map.of() : Map.of(cell("works", "NO"), "EARLIER"),
                Map.of());
    open(oneMoreEachTime);
    world.knows(1, 7, "YES", "360");
    StoredEdition first = publish("first");
    StoredEdition again = publish("again");
    assertThat(again.edition().sha256()).isEqualTo(first.edition().sha256());
    assertThat(figure(again, cell("works", "NO")).hidden()).isFalse();
    world.corrects(2, "p0", "NO", "360");
    StoredEdition third = publish("third");
    assertThat(figure(third, cell("works", "NO")).hidden()).isTrue();
    editions.all().forEach(each -> assertThat(checking.check(each).same()).isTrue());
  }

  /** Snapshots of a large store are large: the next is made when the last may be forgotten. */
  @Test
  void earlierEditionsAreReckonedOneAfterTheOther() {
    List<Integer> made = new ArrayList<>();
    open(
        (counted, snapshot, earlier, terms) -> {
          int before = world.made();
          earlier.forEach(past -> made.add(world.made() - before));
          return Hiding.Hidden.NOTHING;
        });
    world.knows(1, 7, "YES", "360");
    publish("first");
    world.knows(2, 7, "YES", "360");
    publish("second");
    world.knows(3, 7, "YES", "360");
    made.clear();
    publish("third");
    assertThat(made).containsExactly(1, 2);
  }

  @Test
  void anEditionIsReckonedAgainWhateverBecameKnownLater() {
    world.knows(1, 7, "YES", "360");
    StoredEdition edition = publish("first");
    world.corrects(2, "p0", "NO", "376").knows(3, 20, "NO", "360");
    assertThat(checking.check(edition))
        .isEqualTo(
            new EditionCheck.Hashes(
                edition.edition().sha256(),
                edition.edition().sha256(),
                edition.edition().sha256()));
  }

  @Test
  void anEditedRowIsNoticed() throws SQLException {
    world.knows(1, 7, "YES", "360");
    StoredEdition edition = publish("first");
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(withoutTrigger());
      statement.execute(
          "update statistics_edition_cell set units = 8 where units = 7 and ordinal = 0");
    }
    assertThat(views.check(1).same()).isFalse();
    assertThat(checking.check(edition).stored()).isNotEqualTo(edition.edition().sha256());
    assertThat(checking.check(edition).reckoned()).isEqualTo(edition.edition().sha256());
  }

  @Test
  void whileOnePublishesNobodyElseDoes() throws SQLException {
    world.knows(1, 7, "YES", "360");
    try (Connection other = database.dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("select id from statistics_publishing where id = 1 for update");
        assertThat(codeOf(() -> publish("second"))).isEqualTo("statistics.publishing");
        assertThat(publisher.publishWhenDue(Period.ofMonths(1))).isEmpty();
      }
      other.rollback();
    }
    assertThat(publish("first").edition().number()).isEqualTo(1);
  }

  @Test
  void whatWasReckonedWhileAnotherWasPublishedIsNotPublished() {
    world.knows(1, 7, "YES", "360");
    AtomicBoolean meanwhile = new AtomicBoolean(true);
    Hiding slow =
        (now, snapshot, earlier, terms) -> {
          if (meanwhile.getAndSet(false)) {
            publish("quicker");
          }
          return Hidden.NOTHING;
        };
    Publisher slower = publisher(new Reckoning(SmallWorld.catalogue(), world, slow));

    assertThat(codeOf(() -> slower.publish("slower", DAY, null, null)))
        .isEqualTo("statistics.publishing");

    assertThat(editions.all()).extracting(each -> each.edition().title()).containsOnly("quicker");
  }

  @Test
  void nodesThatPublishAtTheSameMomentNumberWithoutGap() throws Exception {
    world.knows(1, 7, "YES", "360").knows(2, 9, "NO", "376");
    List<StoredEdition> published = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      atOnce(node -> Optional.of(node.publish("together", DAY, null, null).edition()), published);
      assertThat(editions.all()).hasSizeGreaterThan(round).hasSameSizeAs(published);
    }
    assertThat(published)
        .extracting(each -> each.edition().number())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, published.size()).boxed().toList());
    assertThat(editions.all())
        .allSatisfy(
            each -> {
              assertThat(editions.size(each)).isEqualTo(new Editions.Size(2, 15, 0));
              assertThat(checking.check(each).same()).isTrue();
            });
  }

  @Test
  void ofNodesThatLookAtTheSameMomentOnePublishesWhatIsDue() throws Exception {
    world.knows(1, 7, "YES", "360");
    List<Publisher.Published> published = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      atOnce(node -> node.publishWhenDue(Period.ofMonths(1)), published);
      assertThat(published).hasSize(round);
      assertThat(editions.all()).hasSize(round);
      now = now.plus(Duration.ofDays(32));
    }
  }

  /** Two nodes do it; what they did is added. One of them may be told that the other does. */
  private <T> void atOnce(Function<Publisher, Optional<T>> work, List<T> done) throws Exception {
    Reckoning reckoning = new Reckoning(SmallWorld.catalogue(), world, SmallWorld.hidingFew());
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Optional<T>> node =
        () -> {
          start.await();
          try {
            return work.apply(publisher(reckoning));
          } catch (RequestProblem told) {
            assertThat(told.code()).isEqualTo("statistics.publishing");
            return Optional.empty();
          }
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      for (Future<Optional<T>> each : nodes.invokeAll(List.of(node, node))) {
        each.get().ifPresent(done::add);
      }
    }
  }

  @Test
  void whatIsAskedForHasBounds() {
    assertThat(codeOf(() -> publisher.publish("low", DAY, 4, null)))
        .isEqualTo("statistics.threshold-too-low");
    assertThat(codeOf(() -> publisher.publish("early", LocalDate.of(2017, 1, 3), null, null)))
        .isEqualTo("statistics.valid-at-future");
    assertThat(editions.all()).isEmpty();
  }

  @Test
  void nothingIsPublishedThatIsTooNearOrGivesMoreAwayThanIsAccepted() {
    Hiding hiding = (now, snapshot, earlier, terms) -> new Hidden(Map.of(), Map.of(), 2, 4);
    Reckoning reckoning = new Reckoning(SmallWorld.catalogue(), world, hiding);
    Publisher careful = publisher(reckoning, 5);
    Publisher bold = publisher(reckoning, 4);

    assertThat(codeOf(() -> careful.publish("near", DAY, null, 2)))
        .isEqualTo("statistics.few-changed");
    assertThat(codeOf(() -> careful.publishWhenDue(Period.ofMonths(1))))
        .isEqualTo("statistics.few-changed");
    assertThat(codeOf(() -> bold.publish("open", DAY, null, null)))
        .isEqualTo("statistics.gives-away");
    assertThat(codeOf(() -> bold.publish("open", DAY, null, 1))).isEqualTo("statistics.gives-away");
    assertThat(editions.all()).isEmpty();

    assertThat(bold.publish("accepted", DAY, null, 2).givenAway()).isEqualTo(2);
  }

  @Test
  void onAScheduleAnEditionIsPublishedWhenTheNewestIsOldEnough() {
    Schedule monthly = new Schedule(publisher, Period.ofMonths(1));
    new Schedule(publisher, Period.ZERO).look();
    assertThat(editions.all()).isEmpty();
    monthly.look();
    monthly.look();
    assertThat(editions.all())
        .extracting(each -> each.edition().title())
        .containsExactly("2017-01-02");
    now = Instant.parse("2017-02-02T10:00:00Z");
    monthly.look();
    assertThat(editions.all()).hasSize(2);
  }

  @Test
  void theRevisionReportSaysFromWhatToWhat() {
    world.knows(1, 7, "YES", "360").knows(1, 6, "NO", "360").knows(1, 8, "NO", "376");
    publish("first");
    world
        .corrects(2, "p0", "NO", "376")
        .corrects(2, "p1", "NO", "376")
        .corrects(2, "p2", "NO", "376");
    publish("second");
    RevisionReportView report =
        views.revision(new GetRevisionReport(1, 2, new TableId("worksByTown")));
    assertThat(report.tables()).hasSize(1);
    assertThat(report.tables().getFirst().changes())
        .contains(
            new Change(
                new FigureView(YES_IN_360.codes(), 7L, 54, null, false),
                new FigureView(YES_IN_360.codes(), null, null, null, true)))
        .hasSize(7); // works in 360 and in all, does not in 360, 376 and in all, both towns
    assertThat(report.tables().getFirst().cells()).isEqualTo(5);
    assertThat(views.revision(new GetRevisionReport(1, 1, null)).tables()).isEmpty();
    assertThat(codeOf(() -> views.revision(new GetRevisionReport(1, 9, null))))
        .isEqualTo("statistics.no-such-edition");
  }

  @Test
  void aSelectionPicksPublishedCells() {
    world.knows(1, 7, "YES", "360").knows(1, 6, "NO", "376");
    publish("first");
    assertThat(cells("works:YES", "municipality:360"))
        .extracting(FigureView::codes)
        .containsExactly(
            Map.of("works", "YES", "municipality", "360"),
            Map.of("works", "YES"),
            Map.of("municipality", "360"),
            Map.of());
    assertThat(cells("municipality:TOTAL"))
        .hasSize(4)
        .allMatch(each -> !each.codes().containsKey("municipality"));
    assertThat(cells("works:TOTAL", "municipality:TOTAL"))
        .containsExactly(new FigureView(Map.of(), 13L, 100, null, false));
    assertThat(cells()).hasSize(12);
    assertThat(codeOf(() -> cells("works:PERHAPS"))).isEqualTo("statistics.selection");
    assertThat(codeOf(() -> cells("colour:RED"))).isEqualTo("statistics.selection");
    assertThat(codeOf(() -> cells("works"))).isEqualTo("statistics.selection");
  }

  @Test
  void aTagStandsForTheEdition() {
    world.knows(1, 7, "YES", "360");
    assertThat(codeOf(() -> cells())).isEqualTo("statistics.no-edition");
    publish("first");
    String stamp = answer(null).stamp();
    assertThat(stamp).startsWith("1 ");
    now = Instant.parse("2017-03-02T10:00:00Z");
    assertThat(answer(null).stamp()).isEqualTo(stamp);
    assertThat(answer(null).view().freshness().ageInDays()).isEqualTo(91);
    assertThat(answer(null).view().freshness().eventsSince()).isEqualTo(2);
    assertThat(codeOf(() -> answer(7))).isEqualTo("statistics.no-such-edition");
  }

  private List<FigureView> cells(String... select) {
    return answer(null, select).view().cells();
  }

  private Answer<TableDataView> answer(@Nullable Integer edition, String... select) {
    return data.answer(
        new GetTableData(new TableId("worksByTown"), edition, List.of(select), List.of(), null),
        Locale.ENGLISH);
  }

  private static String codeOf(Runnable asked) {
    try {
      asked.run();
      return "none";
    } catch (RequestProblem problem) {
      return problem.code();
    }
  }
}
