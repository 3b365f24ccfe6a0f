package org.familyplan.app.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.accesslog.LookDisposal;
import org.familyplan.platform.accesslog.Looks;
import org.familyplan.platform.database.DatabaseKind;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.HandOver;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.eventstore.NewEvent;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.eventstore.Secrets;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.transparency.CheckpointFiles;
import org.familyplan.platform.transparency.LogExport;
import org.familyplan.platform.transparency.Origins;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.PublicKeys;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.platform.transparency.Signer;
import org.familyplan.platform.transparency.Signing;
import org.familyplan.platform.transparency.Witnesses;
import org.familyplan.verifier.Verifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store with both logs, its signer, and somebody who can do everything to its rows. */
final class SignedStore implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final List<String> TABLES =
      List.of(
          "event_log",
          "log_head",
          "access_log",
          "access_content",
          "access_log_head",
          "tree_hash",
          "tree_head",
          "checkpoint");

  final TestDatabase database;
  final CheckpointFiles published;
  final Path folder;
  private final JdbcEventLog events;
  private final JdbcAccessLog looks;
  private final Origins origins;
  private final PublicKeys keys;
  private SigningKey key;

  /**
   * Opens a store.
   *
   * @param folder where checkpoints, keys and exports go
   */
  SignedStore(TestDatabase database, Path folder, SigningKey key) {
    this.database = database;
    this.folder = folder;
    this.key = key;
    this.published = new CheckpointFiles(folder.resolve("checkpoints"));
    this.events = new JdbcEventLog(database.database(), CLOCK, AppendSettings.defaults());
    this.looks =
        new JdbcAccessLog(database.database().accessAppender(), CLOCK, AppendSettings.defaults());
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    this.origins = new Origins(jdbc, CLOCK, UUID::randomUUID);
    this.keys = new PublicKeys(jdbc, CLOCK);
    keys.require(key);
  }

  @Override
  public void close() {
    looks.close();
    events.close();
    database.close();
  }

  /** Events of a new family. */
  void append(int number) {
    append(UUID.randomUUID(), 0, number, Secrets.NONE);
  }

  void append(UUID family, long version, int number, Secrets secrets) {
    append(family, version, IntStream.range(0, number).mapToObj(n -> event(n)).toList(), secrets);
  }

  void append(UUID family, NewEvent event) {
    append(family, 0, List.of(event), Secrets.NONE);
  }

  private void append(UUID family, long version, List<NewEvent> all, Secrets secrets) {
    events.append(
        new HandOver(
            family,
            version,
            all,
            List.of(),
            List.of(),
            null,
            UUID.randomUUID(),
            secrets,
            "{}".getBytes(UTF_8)));
  }

  RecordedEvent first(UUID family) {
    return events.stream(family, 0).getFirst();
  }

  private static NewEvent event(int number) {
    return new NewEvent(
        UUID.randomUUID(),
        "goal.GoalAdded",
        1,
        ("{\"title\":\"Goal " + number + "\"}").getBytes(UTF_8),
        "{\"actor\":\"karen.holm\"}".getBytes(UTF_8));
  }

  void look(int number) {
    IntStream.range(0, number).forEach(n -> looks.record(Looks.at(Looks.family())));
  }

  /** Signs both logs; keeps a copy of every checkpoint where the database's owner cannot reach. */
  void sign() {
    LogName.ALL.forEach(this::sign);
  }

  Optional<SignedCheckpoint> sign(LogName log) {
    try (Signer signer = signer(new Witnesses(List.of(published)))) {
      return signer.sign(log);
    }
  }

  Signer signer(Witnesses witnesses) {
    return new Signer(
        new Signing(
            JdbcClient.create(database.dataSource()),
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
            events,
            key,
            origins,
            keys,
            published,
            CLOCK),
        witnesses);
  }

  Proofs proofs() {
    return new Proofs(JdbcClient.create(database.dataSource()), events, origins, keys);
  }

  /** What an export says of the leaf hashes beside the access log's entries. */
  List<Long> changedLookHashes() {
    try {
      Path file = folder.resolve("hashes.zip");
      Files.deleteIfExists(file);
      return new LogExport(events, database.dataSource(), CLOCK).write(file).changedLookHashes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void rotate() {
    key = SigningKey.random();
    keys.add(key);
  }

  void beginOrigin() {
    origins.renew("a tail was lost");
  }

  void dispose() throws SQLException {
    try (Connection owner = database.owner()) {
      new LookDisposal(new SingleConnectionDataSource(owner, true), CLOCK).dispose(Period.ZERO);
    }
  }

  /** Somebody with every right changes rows, after the triggers have been taken away. */
  void tamper(Consumer<JdbcTemplate> change) {
    try (Connection owner = database.owner()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(owner, true));
      TABLES.forEach(table -> unguard(jdbc, table));
      change.accept(jdbc);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void unguard(JdbcTemplate jdbc, String table) {
    if (database.database().kind() == DatabaseKind.POSTGRESQL) {
      jdbc.execute("alter table " + table + " disable trigger user");
    } else {
      jdbc.queryForList(
              "select distinct trigger_name from information_schema.triggers where"
                  + " event_object_table = ?",
              String.class,
              table)
          .forEach(name -> jdbc.execute("drop trigger " + name));
    }
  }

  /** Remembers every row. */
  void save() {
    tamper(
        jdbc ->
            TABLES.forEach(
                table ->
                    jdbc.execute("create table saved_" + table + " as select * from " + table)));
  }

  /** Puts every row back. */
  void putBack() {
    tamper(
        jdbc ->
            TABLES.forEach(
                table -> {
                  jdbc.execute("delete from " + table);
                  jdbc.execute("insert into " + table + " select * from saved_" + table);
                }));
  }

  /** What the verifier says, with the checkpoints that were published when they are given. */
  Said verify(Path... checkpoints) {
    try {
      Path file = folder.resolve("export.zip");
      Files.deleteIfExists(file);
      new LogExport(events, database.dataSource(), CLOCK).write(file);
      return check(file, writeKeys(proofs()), checkpoints);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The verifier's word on a file. */
  static Said check(Path file, Path keys, Path... checkpoints) {
    List<String> args = new ArrayList<>(List.of(file.toString(), "--key", keys.toString()));
    if (checkpoints.length > 0) {
      args.add("--checkpoints");
      List.of(checkpoints).forEach(each -> args.add(each.toString()));
    }
    return Said.by(args.toArray(String[]::new));
  }

  Path writeKeys(Proofs proofs) throws IOException {
    List<String> lines = new ArrayList<>();
    LogName.ALL.forEach(log -> lines.addAll(proofs.keys(log)));
    return Files.write(folder.resolve("keys.txt"), lines);
  }

  /** The checkpoints that were published. */
  Path[] elsewhere() {
    return LogName.ALL.stream()
        .map(log -> folder.resolve("checkpoints").resolve(log + ".txt"))
        .filter(Files::exists)
        .toArray(Path[]::new);
  }

  /** How the verifier ended and what it said. */
  record Said(int status, String text) {
    static Said by(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int status = Verifier.run(new PrintStream(out, true, UTF_8), args);
      return new Said(status, out.toString(UTF_8));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d: %s", status, text);
    }
  }
}
