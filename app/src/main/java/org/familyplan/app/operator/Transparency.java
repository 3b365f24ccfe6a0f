package org.familyplan.app.operator;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.transparency.LogName;
import org.familyplan.app.operator.OperatorCommand.Call;
import org.familyplan.platform.database.Database;
import org.familyplan.platform.eventstore.AppendSettings;
import org.familyplan.platform.eventstore.JdbcEventLog;
import org.familyplan.platform.keys.SigningKey;
import org.familyplan.platform.transparency.CheckpointFiles;
import org.familyplan.platform.transparency.LogExport;
import org.familyplan.platform.transparency.Origins;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.PublicKeys;
import org.familyplan.platform.transparency.Signer;
import org.familyplan.platform.transparency.Signing;
import org.familyplan.platform.transparency.SigningRefused;
import org.familyplan.platform.transparency.Witnesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator's commands on the trees over the logs. */
final class Transparency implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final Call call;
  private final Database database;
  private final JdbcEventLog events;
  private final Origins origins;
  private final PublicKeys keys;

  private Transparency(Call call) {
    this.call = call;
    this.database = Database.open(call.store());
    this.events = new JdbcEventLog(database, clock, AppendSettings.defaults());
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    this.origins = new Origins(jdbc, clock, UUID::randomUUID);
    this.keys = new PublicKeys(jdbc, clock);
  }

  /** Signs what is there and writes it out; what is not signed any more is written out too. */
  static void export(Call call, Path file, PrintStream out) {
    SigningKey key = SigningKey.read(call.signingKey());
    try (Transparency store = new Transparency(call)) {
      LogName.ALL.forEach(log -> store.sign(log, key, out));
      LogExport export = new LogExport(store.events, store.database.dataSource(), store.clock);
      LogExport.Manifest manifest = export.write(file.toAbsolutePath());
      out.println(
          "Exported "
              + manifest.events()
              + " events and "
              + manifest.looks()
              + " entries of the access log: "
              + file);
      manifest
          .changedLookHashes()
          .forEach(
              position ->
                  out.println(
                      "CHANGED: the leaf hash beside entry " + position + " of the access log"));
    }
  }

  private void sign(LogName log, SigningKey key, PrintStream out) {
    keys.require(key);
    CheckpointFiles files = new CheckpointFiles(call.checkpoints());
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    try (Signer signer =
        new Signer(
            new Signing(jdbc, transaction, events, key, origins, keys, files, clock),
            new Witnesses(List.of(files)))) {
      signer.sign(log).ifPresent(each -> out.println("Signed " + log + " at size " + each.size()));
    } catch (SigningRefused e) {
      out.println("NOT SIGNED: " + log + ": " + e.getMessage());
    }
  }

  /** The old key's file stays beside the new one; its public half stays listed. */
  static void rotateKey(Call call, PrintStream out) {
    try (Transparency store = new Transparency(call)) {
      Path file = call.signingKey();
      Path retired = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".retired");
      SigningKey key =
          Files.exists(file) ? SigningKey.replace(file, retired) : SigningKey.readOrMake(file);
      store.keys.add(key);
      out.println("A new key signs from now on. The verifier takes these:");
      store.tellKeys(out);
    }
  }

  /** What was published before is not continued: others see that a new history begins. */
  static void beginOrigin(Call call, PrintStream out) {
    try (Transparency store = new Transparency(call)) {
      store.origins.renew(call.reason());
      out.println("New origins. The verifier takes these keys:");
      store.tellKeys(out);
    }
  }

  private void tellKeys(PrintStream out) {
    Proofs proofs = new Proofs(JdbcClient.create(database.dataSource()), events, origins, keys);
    LogName.ALL.forEach(log -> proofs.keys(log).forEach(out::println));
  }

  @Override
  public void close() {
    events.close();
    database.close();
  }
}
