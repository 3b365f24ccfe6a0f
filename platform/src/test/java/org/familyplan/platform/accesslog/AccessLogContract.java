package org.familyplan.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.familyplan.api.accesslog.LookOutcome;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.accesslog.AccessLogReader.DayCount;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.LookDisposal.Certificate;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.transparency.LeafEncoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the access log promises, on either database. */
abstract class AccessLogContract {
  private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");

  private final Function<Path, TestDatabase> kind;
  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final InstantSource clock = now::get;
  private TestDatabase database;
  private JdbcAccessLog log;
  private AccessLogReader reader;

  /**
   * Names the kind of database.
   *
   * @param kind makes one in a directory
   */
  AccessLogContract(Function<Path, TestDatabase> kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    database = kind.apply(directory);
    log = new JdbcAccessLog(primary(), clock, AppendSettings.defaults());
    reader = new AccessLogReader(new JdbcTemplate(database.dataSource()));
  }

  @AfterEach
  void close() {
    log.close();
    database.close();
  }

  private DataSource primary() {
    return database.database().accessAppender();
  }

  @Test
  void keepsALookAsItWas() {
    FamilyId family = Looks.family();
    Look look = Looks.at(family, Looks.person(), Looks.person());

    log.record(look);

    assertThat(reader.page(ofFamily(family), null, 10))
        .containsExactly(new RecordedLook(1, MONDAY, look));
  }

  @Test
  void numbersWithoutHolesInCommitOrderWhenManyLookAtOnce() throws Exception {
    List<Future<?>> looking = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        JdbcAccessLog otherNode = new JdbcAccessLog(primary(), clock, AppendSettings.defaults())) {
      for (int reader = 0; reader < 40; reader++) {
        JdbcAccessLog node = reader % 2 == 0 ? log : otherNode;
        looking.add(threads.submit(() -> lookTenTimes(node)));
      }
      for (Future<?> each : looking) {
        each.get();
      }
    }

    assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
  }

  private void lookTenTimes(JdbcAccessLog node) {
    for (int i = 0; i < 10; i++) {
      node.record(Looks.at(Looks.family(), Looks.person()));
    }
  }

  @Test
  void neverGoesBackInTime() {
    FamilyId family = Looks.family();
    log.record(Looks.at(family));
    now.set(MONDAY.minusSeconds(60));
    log.record(Looks.at(family));

    assertThat(reader.page(ofFamily(family), null, 10))
        .extracting(RecordedLook::recordedAt)
        .containsExactly(MONDAY, MONDAY);
  }

  @Test
  void hashesWhatIsStoredAsALeafOfRfc9162() {
    log.record(Looks.at(Looks.family(), Looks.person()));

    byte[] content = jdbc().sql("select content from access_content").query(byte[].class).single();
    assertThat(leafHashes()).containsExactly(LeafEncoding.hashOfLook(1, MONDAY, content));
    assertThat(LeafEncoding.hashOfLook(2, MONDAY, content))
        .isNotEqualTo(LeafEncoding.hashOfLook(1, MONDAY, content));
  }

  @Test
  void hashesTheSameLookDifferentlyEachTimeSoThatNoGuessIsConfirmed() {
    Look look = Looks.at(Looks.family());
    assertThat(Content.of(look)).isNotEqualTo(Content.of(look));
  }

  @Test
  void findsByFamilyPersonEmployeeAndDayNewestFirstAndInPages() {
    FamilyId family = Looks.family();
    PersonId mette = Looks.person();
    log.record(Looks.at(family, mette));
    log.record(Looks.by("lars.krogh", family, LookOutcome.SHOWN));
    now.set(MONDAY.plusSeconds(24 * 3600));
    log.record(Looks.at(family, mette));
    log.record(Looks.at(Looks.family(), Looks.person()));

    assertThat(found(ofFamily(family), null, 10)).containsExactly(3L, 2L, 1L);
    assertThat(found(ofFamily(family), null, 2)).containsExactly(3L, 2L);
    assertThat(found(ofFamily(family), 2L, 2)).containsExactly(1L);
    assertThat(
            found(new Filter(family, mette, null, null, null, null, null, null, false), null, 10))
        .containsExactly(3L, 1L);
    assertThat(
            found(
                new Filter(
                    family,
                    null,
                    new EmployeeId("lars.krogh"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    false),
                null,
                10))
        .containsExactly(2L);
    assertThat(
            found(
                new Filter(
                    family,
                    null,
                    null,
                    new EmployeeId("lars.krogh"),
                    null,
                    null,
                    null,
                    null,
                    false),
                null,
                10))
        .containsExactly(3L, 1L);
    LocalDate tuesday = LocalDate.parse("2026-01-06");
    assertThat(
            found(new Filter(family, null, null, null, null, null, tuesday, null, false), null, 10))
        .containsExactly(3L);
    assertThat(
            found(
                new Filter(family, null, null, null, null, null, null, tuesday.minusDays(1), false),
                null,
                10))
        .containsExactly(2L, 1L);
  }

  @Test
  void countsAnsweredLooksOfADay() {
    log.record(Looks.at(Looks.family()));
    log.record(Looks.by("karen.holm", Looks.family(), LookOutcome.NOT_MODIFIED));
    log.record(Looks.by("karen.holm", Looks.family(), LookOutcome.REFUSED));

    LocalDate day = LocalDate.parse("2026-01-05");
    assertThat(reader.counts(new MunicipalityCode("360"), day, day))
        .containsExactly(new DayCount(new EmployeeId("karen.holm"), day, 2));
    assertThat(reader.counts(new MunicipalityCode("376"), day, day)).isEmpty();
  }

  @Test
  void saysNoWhenTheWriterHasEnded() {
    log.close();

    assertThatThrownBy(() -> log.record(Looks.at(Looks.family())))
        .isInstanceOf(LogUnavailable.class);
    assertThat(positions()).isEmpty();
  }

  @Test
  void removesWhatOldEntriesSaidAndKeepsTheirPlacesAndHashes() throws SQLException {
    FamilyId family = Looks.family();
    log.record(Looks.at(family, Looks.person()));
    log.record(Looks.at(family, Looks.person()));
    List<byte[]> hashes = leafHashes();
    now.set(Instant.parse("2031-01-05T10:00:00.000001Z"));
    log.record(Looks.at(family, Looks.person()));

    Optional<Certificate> certificate = dispose(Period.ofYears(5));

    assertThat(certificate)
        .contains(
            new Certificate(1, 2, Instant.parse("2026-01-05T10:00:00.000001Z"), now.get(), 2));
    assertThat(found(ofFamily(family), null, 10)).containsExactly(3L);
    assertThat(positions()).containsExactly(1L, 2L, 3L);
    assertThat(leafHashes()).hasSize(3).startsWith(hashes.get(0), hashes.get(1));
    assertThat(count("access_content")).isEqualTo(1);
    assertThat(count("access_subject")).isEqualTo(2);
    assertThat(count("access_disposal")).isEqualTo(1);
    assertThat(dispose(Period.ofYears(5))).isEmpty();
  }

  private Optional<Certificate> dispose(Period keep) throws SQLException {
    try (Connection owner = database.owner()) {
      return new LookDisposal(new SingleConnectionDataSource(owner, true), clock).dispose(keep);
    }
  }

  @Test
  void isDisposedOfByTheOwnerOnly() {
    log.record(Looks.at(Looks.family()));
    now.set(MONDAY.plusSeconds(3600));

    assertThatThrownBy(() -> new LookDisposal(database.dataSource(), clock).dispose(Period.ZERO))
        .hasMessageContaining("access_subject");
    assertThat(count("access_content")).isEqualTo(1);
    assertThat(count("access_disposal")).isZero();
  }

  @Test
  void isDisposedOfByAnOperatorsCommandToo() {
    log.record(Looks.at(Looks.family()));
    now.set(MONDAY.plusSeconds(3600));

    Optional<Certificate> certificate =
        Database.asOwner(
            database.settings(), owner -> new LookDisposal(owner, clock).dispose(Period.ZERO));

    assertThat(certificate).isPresent();
    assertThat(count("access_content")).isZero();
  }

  private List<Long> found(Filter filter, Long before, int limit) {
    return reader.page(filter, before, limit).stream().map(RecordedLook::position).toList();
  }

  private static Filter ofFamily(FamilyId family) {
    return new Filter(family, null, null, null, null, null, null, null, false);
  }

  private List<Long> positions() {
    List<OffsetDateTime> times =
        jdbc()
            .sql("select recorded_at from access_log order by position")
            .query(OffsetDateTime.class)
            .list();
    assertThat(times).isSorted();
    return jdbc().sql("select position from access_log order by position").query(Long.class).list();
  }

  private List<byte[]> leafHashes() {
    return jdbc()
        .sql("select leaf_hash from access_log order by position")
        .query(byte[].class)
        .list();
  }

  private long count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(database.dataSource());
  }
}
