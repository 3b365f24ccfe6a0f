package org.familyplan.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.accesslog.Looks;
import org.familyplan.platform.database.KeyMarks;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.eventstore.Secrets.Erasure;
import org.familyplan.platform.eventstore.Secrets.KeptValue;
import org.familyplan.platform.eventstore.Secrets.PersonKey;
import org.familyplan.platform.keys.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A backup restores everything that cannot be computed, from and to both databases. */
class BackupTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2015-03-02T09:00:00.123456Z"));
  private static final int STREAMS = 130;
  private static final int EVENTS = 9;

  @TempDir Path directory;

  private enum Kind {
    H2,
    POSTGRESQL
  }

  private TestDatabase open(Kind kind, String name) {
    return kind == Kind.H2 ? TestDatabase.h2(directory.resolve(name)) : TestDatabase.postgres();
  }

  @ParameterizedTest
  @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
  void restoresTheWholeStoreIntoAnEmptyOne(Kind from, Kind to) {
    Path file = directory.resolve("store.zip");
    try (TestDatabase source = open(from, "a");
        TestDatabase target = open(to, "b")) {
      fill(source);
      Manifest written = new Backup(source.dataSource(), CLOCK).write(file);
      Manifest restored = new Restore(target.dataSource()).read(file, Erasures.NONE);
      assertThat(restored).isEqualTo(written);
      assertThat(written.position()).isEqualTo((long) EVENTS * STREAMS);
      assertThat(contents(target)).isEqualTo(contents(source));
      assertThat(new StoreMark(target.dataSource()).read()).contains(StoreKind.PRODUCTION);
      goesOn(target, written.position());
    }
  }

  /** A backup made before an erasure, of either database, restored into either. */
  @ParameterizedTest
  @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
  void whatWasErasedSinceDoesNotComeBack(Kind from, Kind to) {
    Path file = directory.resolve("store.zip");
    Path list = directory.resolve("erasures.jsonl");
    UUID family = UUID.randomUUID();
    UUID jonas = UUID.randomUUID();
    UUID mette = UUID.randomUUID();
    try (TestDatabase source = open(from, "a");
        TestDatabase target = open(to, "b");
        TestDatabase later = open(to, "c");
        JdbcEventLog log = new JdbcEventLog(source.database(), CLOCK, AppendSettings.defaults())) {
      UUID goes = append(log, family, 0, List.of(mette), List.of(mette));
      append(log, family, 1, List.of(jonas, mette), List.of(jonas));
      append(log, family, 2, List.of(mette), List.of());
      new Backup(source.dataSource(), CLOCK).write(file);
      Erasure erasure = new Erasure(List.of(jonas), List.of(goes));
      append(log, family, 3, event(2), Secrets.NONE.with(erasure));
      assertThat(Erasures.write(source.dataSource(), list)).isEqualTo(2);

      new Restore(target.dataSource()).read(file, Erasures.read(list));

      assertThat(owners(target)).containsExactly(mette.toString());
      assertThat(keys(target)).containsExactly(mette);
      assertThat(Erasures.write(target.dataSource(), directory.resolve("again.jsonl")))
          .isEqualTo(2);

      append(log, family, 4, List.of(jonas), List.of(jonas));
      Path after = directory.resolve("after.zip");
      new Backup(source.dataSource(), CLOCK).write(after);
      new Restore(later.dataSource()).read(after, Erasures.read(list));
      assertThat(owners(later)).containsExactlyInAnyOrder(mette.toString(), jonas.toString());
    }
  }

  @Test
  void whatIsNoListOfErasuresIsRefused() throws IOException {
    Path list = directory.resolve("no.jsonl");
    for (String text : List.of("no list", "[1,2]", "{}", "[\"x\",null,null,null]")) {
      Files.writeString(list, text);
      assertThatThrownBy(() -> Erasures.read(list)).as(text).isInstanceOf(UnfitBackup.class);
    }
  }

  /** Appends what is said about some persons together; makes keys for those who have none. */
  private static UUID append(
      JdbcEventLog log, UUID stream, long version, List<UUID> owners, List<UUID> without) {
    NewEvent event = event(1);
    List<KeptValue> values =
        List.of(new KeptValue(UUID.randomUUID(), event.eventId(), owners, bytes(1)));
    List<PersonKey> keys = without.stream().map(each -> new PersonKey(each, bytes(2))).toList();
    append(log, stream, version, event, new Secrets(values, keys, Erasure.NONE));
    return event.eventId();
  }

  private static void append(
      JdbcEventLog log, UUID stream, long version, NewEvent event, Secrets secrets) {
    byte[] receipt = "{}".getBytes(UTF_8);
    log.append(
        new HandOver(
            stream,
            version,
            List.of(event),
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            secrets,
            receipt));
  }

  private static List<String> owners(TestDatabase database) {
    return new JdbcTemplate(database.dataSource())
        .queryForList("select owners from vault", String.class);
  }

  private static List<UUID> keys(TestDatabase database) {
    return new JdbcTemplate(database.dataSource())
        .queryForList("select owner from person_key", UUID.class);
  }

  @Test
  void isRefusedByAStoreThatIsNotEmpty() {
    Path file = directory.resolve("store.zip");
    try (TestDatabase source = open(Kind.H2, "a")) {
      fill(source);
      new Backup(source.dataSource(), CLOCK).write(file);
      Map<String, List<String>> before = contents(source);
      assertThatThrownBy(() -> new Restore(source.dataSource()).read(file, Erasures.NONE))
          .isInstanceOf(UnfitBackup.class);
      assertThat(contents(source)).isEqualTo(before);
    }
  }

  @Test
  void isRefusedByAStoreOnWhichAServiceWasStarted() {
    Path file = directory.resolve("store.zip");
    try (TestDatabase source = open(Kind.H2, "a");
        TestDatabase target = open(Kind.H2, "b")) {
      fill(source);
      new Backup(source.dataSource(), CLOCK).write(file);
      byte[] other = new byte[32];
      other[0] = 1;
      new KeyMarks(target.dataSource()).requireIndexKey(new KeyedHash(other));
      assertThatThrownBy(() -> new Restore(target.dataSource()).read(file, Erasures.NONE))
          .isInstanceOf(UnfitBackup.class);
    }
  }

  @Test
  void neverReplacesAFile() throws IOException {
    Path file = directory.resolve("store.zip");
    try (TestDatabase source = open(Kind.H2, "a")) {
      Files.writeString(file, "Monday's");
      assertThatThrownBy(() -> new Backup(source.dataSource(), CLOCK).write(file))
          .isInstanceOf(BackupExists.class);
      assertThat(file).hasContent("Monday's");
    }
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void leavesTheStoreEmptyWhenTheFileIsDamaged(Kind kind) throws IOException {
    Path file = directory.resolve("store.zip");
    try (TestDatabase source = open(kind, "a");
        TestDatabase target = open(kind, "b")) {
      fill(source);
      new Backup(source.dataSource(), CLOCK).write(file);
      Path damaged = directory.resolve("damaged.zip");
      copyWithout(file, damaged);
      Map<String, List<String>> empty = contents(target);
      assertThatThrownBy(() -> new Restore(target.dataSource()).read(damaged, Erasures.NONE))
          .isInstanceOf(UnfitBackup.class);
      assertThat(contents(target)).isEqualTo(empty);
    }
  }

  /** Copies a backup; the first receipt is missing in the copy. */
  private static void copyWithout(Path file, Path damaged) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
      for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        boolean victim = entry.getName().equals("receipt.jsonl");
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write((victim ? text.substring(text.indexOf('\n') + 1) : text).getBytes(UTF_8));
        out.closeEntry();
      }
    }
  }

  private static void fill(TestDatabase database) {
    new StoreMark(database.dataSource()).mark(StoreKind.PRODUCTION);
    new KeyMarks(database.dataSource()).requireIndexKey(new KeyedHash(new byte[32]));
    new JdbcTemplate(database.dataSource())
        .update(
            "insert into employee (id, name, municipality, department, contact, from_day,"
                + " until_day) values (?, ?, ?, ?, ?, ?, ?)",
            "karen.holm",
            "Karen Holm",
            "360",
            "CHILD_AND_FAMILY",
            null,
            LocalDate.of(2010, 1, 1),
            null);
    try (JdbcEventLog log =
        new JdbcEventLog(database.database(), CLOCK, AppendSettings.defaults())) {
      for (int i = 0; i < STREAMS; i++) {
        log.append(handOver(UUID.randomUUID(), i));
      }
    }
    look(database);
    look(database);
  }

  private static void look(TestDatabase database) {
    try (JdbcAccessLog log =
        new JdbcAccessLog(database.database().accessAppender(), CLOCK, AppendSettings.defaults())) {
      log.record(Looks.at(Looks.family(), Looks.person()));
    }
  }

  private static HandOver handOver(UUID stream, int number) {
    return new HandOver(
        stream,
        0,
        IntStream.range(0, EVENTS).mapToObj(n -> event(number)).toList(),
        List.of(new Claim("familyfile.external-id", "esdh:" + number)),
        new RequestKey(bytes(number), bytes(number + 1)),
        UUID.randomUUID(),
        "{}".getBytes(UTF_8));
  }

  private static NewEvent event(int number) {
    return new NewEvent(
        UUID.randomUUID(),
        "goal.GoalAdded",
        1,
        ("{\"wording\":\"sove æøå 😀 " + number + "\"}").getBytes(UTF_8),
        "{}".getBytes(UTF_8));
  }

  private static byte[] bytes(int number) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) number;
    bytes[1] = (byte) (number >> 8);
    return bytes;
  }

  private static Map<String, List<String>> contents(TestDatabase database) {
    Map<String, List<String>> contents = new HashMap<>();
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    for (Tables table : Tables.values()) {
      contents.put(table.table(), jdbc.query(table.select(), (row, n) -> Rows.line(table, row)));
    }
    return contents;
  }

  /** A restored store takes the next event and the next look at the next position. */
  private static void goesOn(TestDatabase database, long position) {
    try (JdbcEventLog log =
        new JdbcEventLog(database.database(), CLOCK, AppendSettings.defaults())) {
      log.append(
          new HandOver(
              UUID.randomUUID(),
              0,
              List.of(event(1)),
              List.of(),
              null,
              UUID.randomUUID(),
              "{}".getBytes(UTF_8)));
      assertThat(log.after(position, 10))
          .extracting(RecordedEvent::position)
          .containsExactly(position + 1);
    }
    look(database);
    assertThat(
            new JdbcTemplate(database.dataSource())
                .queryForList("select position from access_log order by position", Long.class))
        .containsExactly(1L, 2L, 3L);
  }
}
