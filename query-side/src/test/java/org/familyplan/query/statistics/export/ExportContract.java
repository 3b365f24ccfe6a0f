package org.familyplan.query.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.familyplan.api.statistics.ExportForm;
import org.familyplan.api.statistics.ExportLanguage;
import org.familyplan.api.statistics.ExportOrder;
import org.familyplan.api.statistics.ExportState;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.query.statistics.format.PublishedSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports as jobs: written once, by one node at a time, to the end whoever is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExportContract {
  private static final String ANALYST = "360/ANALYST/ana.lyst";
  private static final int EDITION = PublishedSamples.EDITION.number();
  private static final ExportOrder ORDER =
      new ExportOrder(EDITION, ExportForm.CSV, ExportLanguage.DA);
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final ExportBounds BOUNDS =
      new ExportBounds(2, Duration.ofDays(1), Duration.ofMinutes(1));

  private final Function<Path, TestDatabase> kind;
  private TestDatabase database;
  private JdbcTemplate jdbc;
  private ExportJobs jobs;
  private Bundle bundle;
  private Instant now;

  @TempDir static Path home;
  @TempDir Path directory;

  ExportContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeAll
  void open() {
    database = kind.apply(home);
  }

  @BeforeEach
  void begin() {
    jdbc = new JdbcTemplate(database.dataSource());
    jobs =
        new ExportJobs(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
            () -> now,
            UUID::randomUUID,
            BOUNDS);
    jdbc.update("delete from statistics_export_piece");
    jdbc.update("delete from statistics_export");
    now = Instant.parse("2017-02-01T08:00:00Z");
    bundle =
        new Bundle(new SampleEditions(), PublishedSamples.catalogue(), PublishedSamples.labels());
  }

  @AfterAll
  void close() {
    database.close();
  }

  private UUID order() {
    return order(ORDER);
  }

  private UUID order(ExportOrder order) {
    int total = bundle.files(order.edition(), order.format()).size();
    return jobs.add(ANALYST, order, Objects.requireNonNull(order.language()), total).orElseThrow();
  }

  private Job job(UUID id) {
    return jobs.find(ANALYST, id).orElseThrow();
  }

  private ExportWorker worker(UUID node) {
    return new ExportWorker(jobs, bundle, node);
  }

  private byte[] file(Job job) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    jobs.read(job, 0, job.size(), bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        files.put(each.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private int pieces() {
    return jdbc.queryForObject("select count(*) from statistics_export_piece", Integer.class);
  }

  @Test
  void anOrderWaitsIsWrittenPartByPartAndThenHasAFile() throws Exception {
    UUID id = order();
    assertThat(job(id).state()).isEqualTo(ExportState.QUEUED);

    assertThat(worker(ONE).work()).isTrue();

    Job done = job(id);
    assertThat(done.state()).isEqualTo(ExportState.DONE);
    assertThat(done.done()).isEqualTo(done.total());
    byte[] file = file(done);
    assertThat(file).hasSize(done.size().intValue());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo(done.sha256());
    assertThat(unzipped(file).keySet())
        .containsExactlyElementsOf(
            bundle.files(EDITION, ExportForm.CSV).stream()
                .map(each -> "edition-3/" + each)
                .toList());
    assertThat(worker(ONE).work()).isFalse();
  }

  @Test
  void theSameOrderHasTheSameBytesWhoeverWritesIt() throws Exception {
    UUID first = order();
    UUID again = order();
    worker(ONE).work();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      worker(OTHER).work();
    } finally {
      TimeZone.setDefault(zone);
    }

    Map<String, byte[]> other = unzipped(file(job(again)));
    unzipped(file(job(first)))
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(other.get(name)));
    assertThat(job(again).sha256()).isEqualTo(job(first).sha256());
  }

  @Test
  void everyFormCanBeExported() {
    for (ExportForm form : ExportForm.values()) {
      UUID id = order(new ExportOrder(EDITION, form, ExportLanguage.EN));
      worker(ONE).work();
      assertThat(job(id).state()).as(form.name()).isEqualTo(ExportState.DONE);
      jobs.end(id, ExportState.CANCELLED);
    }
  }

  @Test
  void theBundleCanBeAskedInSqlWithoutADatabase() throws Exception {
    UUID id = order();
    worker(ONE).work();
    Map<String, byte[]> files = unzipped(file(job(id)));
    Path duck =
        Files.write(directory.resolve("f.duckdb"), files.get("edition-3/star/figures.duckdb"));
    Path cells =
        Files.write(directory.resolve("c.parquet"), files.get("edition-3/star/fact_cell.parquet"));
    String sql =
        "SELECT t.title_da, m.name_da, s.name_da, f.units, f.percent, f.hidden FROM fact_cell f"
            + " JOIN dim_table t USING (edition, table_id)"
            + " JOIN cell_code a USING (edition, table_id, cell)"
            + " JOIN cell_code b USING (edition, table_id, cell)"
            + " JOIN dim_code m ON m.attribute = a.attribute AND m.code = a.code"
            + " JOIN dim_code s ON s.attribute = b.attribute AND s.code = b.code"
            + " WHERE a.attribute = 'municipality' AND b.attribute = 'employmentStatusAtEnd'"
            + " AND a.code IN ('360', '657') AND b.code = 'EMPLOYED' ORDER BY a.code";

    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + duck)) {
      assertThat(rows(connection, sql))
          .containsExactly(
              "Voksnes beskæftigelsesstatus ved slut, efter kommune|Lolland|I"
                  + " beskæftigelse|31|33|false",
              "Voksnes beskæftigelsesstatus ved slut, efter kommune|Herning|I"
                  + " beskæftigelse|null|null|true");
      assertThat(rows(connection, "SELECT count(*) FROM fact_cell"))
          .isEqualTo(rows(connection, "SELECT count(*) FROM '" + cells + "'"));
      assertThat(rows(connection, "SELECT valid_at, threshold FROM dim_edition"))
          .containsExactly("2016-12-31|5");
    }
    assertThat(new String(files.get("edition-3/README.txt"), StandardCharsets.UTF_8))
        .startsWith("Udgave 3: 2016, anden halvdel")
        .contains("employmentStatusByMunicipality: Voksnes beskæftigelsesstatus")
        .doesNotContain("{");
    assertThat(new String(files.get("edition-3/catalogue.json"), StandardCharsets.UTF_8))
        .contains("\"source\" : \"DEL 3.6\"");
  }

  private static List<String> rows(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(found.getObject(1)));
        for (int column = 2; column <= found.getMetaData().getColumnCount(); column++) {
          row.append('|').append(found.getObject(column));
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  @Test
  void partsThatWereKeptAreNotMadeAgainAfterTheNodeWasKilled() {
    UUID id = order();
    Job claimed = jobs.claim(ONE).orElseThrow();
    worker(ONE).parts(claimed, 4);
    assertThat(job(id).done()).isEqualTo(4);
    byte[] third = jobs.part(id, 3);
    jdbc.update(
        "update statistics_export_piece set content = ? where export_id = ? and part = 3",
        "kept".getBytes(StandardCharsets.UTF_8),
        id);

    assertThat(jobs.claim(OTHER)).as("the killed node's claim still lasts").isEmpty();
    now = now.plus(BOUNDS.lease());
    assertThat(worker(OTHER).work()).isTrue();

    assertThat(third).isNotEmpty();
    assertThat(job(id).state()).isEqualTo(ExportState.DONE);
    assertThat(new String(filed(id, 3), StandardCharsets.UTF_8)).isEqualTo("kept");
  }

  private byte[] filed(UUID id, int part) {
    try {
      return unzipped(file(job(id)))
          .get("edition-3/" + bundle.files(EDITION, ExportForm.CSV).get(part));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNodeThatStoodStillWritesNothingWhenAnotherHasTakenOver() {
    UUID id = order();
    Job slow = jobs.claim(ONE).orElseThrow();
    now = now.plus(BOUNDS.lease());
    Job taken = jobs.claim(OTHER).orElseThrow();

    assertThatThrownBy(() -> jobs.keep(ONE, slow, 0, new byte[] {1}))
        .isInstanceOf(ExportJobs.Lost.class);
    jobs.keep(OTHER, taken, 0, new byte[] {2});

    assertThat(jobs.part(id, 0)).containsExactly(2);
    assertThat(job(id).done()).isEqualTo(1);
  }

  @Test
  void ofManyNodesOneGetsTheJob() throws Exception {
    order();
    List<Callable<Optional<Job>>> claims = new ArrayList<>();
    for (int node = 0; node < 8; node++) {
      UUID each = new UUID(1, node);
      claims.add(() -> jobs.claim(each));
    }
    int claimed = 0;
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<Job>> each : nodes.invokeAll(claims)) {
        claimed += each.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(claimed).isEqualTo(1);
  }

  @Test
  void aCancelledExportHasNoFileAndIsNotWrittenOn() {
    UUID id = order();
    Job claimed = jobs.claim(ONE).orElseThrow();
    worker(ONE).parts(claimed, 2);

    jobs.end(id, ExportState.CANCELLED);

    assertThat(job(id).state()).isEqualTo(ExportState.CANCELLED);
    assertThat(pieces()).isZero();
    assertThatThrownBy(() -> jobs.keep(ONE, claimed, 2, new byte[1]))
        .isInstanceOf(ExportJobs.Lost.class);
    assertThat(pieces()).isZero();
    now = now.plus(BOUNDS.lease());
    assertThat(jobs.claim(OTHER)).isEmpty();
  }

  @Test
  void whatHasExpiredIsGoneWithItsFile() {
    UUID id = order();
    worker(ONE).work();
    assertThat(pieces()).isPositive();

    now = now.plus(BOUNDS.kept());

    assertThat(jobs.find(ANALYST, id)).isEmpty();
    assertThat(jobs.expire()).isEqualTo(1);
    assertThat(pieces()).isZero();
    assertThat(jdbc.queryForObject("select count(*) from statistics_export", Integer.class))
        .isZero();
  }

  @Test
  void oneHasNoMoreThanOneMayAndAnotherIsNotDisturbed() throws Exception {
    List<Callable<Optional<UUID>>> orders = new ArrayList<>();
    for (int at = 0; at < 10; at++) {
      orders.add(() -> jobs.add(ANALYST, ORDER, ExportLanguage.DA, 3));
    }
    int taken = 0;
    try (ExecutorService callers = Executors.newFixedThreadPool(5)) {
      for (Future<Optional<UUID>> each : callers.invokeAll(orders)) {
        taken += each.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(BOUNDS.most());
    assertThat(jobs.add("360/ANALYST/somebody.else", ORDER, ExportLanguage.DA, 3)).isPresent();
    UUID first =
        jdbc.queryForList(
                "select export_id from statistics_export where requester = ?", UUID.class, ANALYST)
            .getFirst();
    jobs.end(first, ExportState.CANCELLED);
    assertThat(jobs.add(ANALYST, ORDER, ExportLanguage.DA, 3)).isPresent();
  }

  @Test
  void nobodyElseFindsAnExport() {
    UUID id = order();
    assertThat(jobs.find("360/ANALYST/somebody.else", id)).isEmpty();
    assertThat(jobs.find("376/ANALYST/ana.lyst", id)).isEmpty();
  }

  @Test
  void anExportThatCannotBeWrittenFailsAndFreesItsPlace() {
    UUID id = jobs.add(ANALYST, ORDER, ExportLanguage.DA, 999).orElseThrow();

    worker(ONE).work();

    assertThat(job(id).state()).isEqualTo(ExportState.FAILED);
    assertThat(worker(ONE).work()).isFalse();
    assertThat(order()).isNotNull();
    assertThat(order()).isNotNull();
  }

  @Test
  void anyRangeOfAFileOfManyPiecesIsRead() {
    UUID id = jobs.add(ANALYST, ORDER, ExportLanguage.DA, 1).orElseThrow();
    Job claimed = jobs.claim(ONE).orElseThrow();
    byte[] large = new byte[PieceStream.SIZE * 2 + 17];
    for (int at = 0; at < large.length; at++) {
      large[at] = (byte) (at * 31 + at / 251);
    }
    jobs.keep(ONE, claimed, 0, large);
    assertThat(jobs.part(id, 0)).isEqualTo(large);
    jobs.finish(ONE, claimed, out -> out.write(jobs.part(id, 0)));
    Job done = job(id);

    for (long[] range :
        new long[][] {
          {0, large.length},
          {0, 1},
          {PieceStream.SIZE - 1, 2},
          {PieceStream.SIZE, PieceStream.SIZE},
          {large.length - 1, 1},
          {PieceStream.SIZE * 2L - 5, 22}
        }) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      jobs.read(done, range[0], range[1], read::writeBytes);
      assertThat(read.toByteArray())
          .isEqualTo(
              java.util.Arrays.copyOfRange(large, (int) range[0], (int) (range[0] + range[1])));
    }
  }
}
