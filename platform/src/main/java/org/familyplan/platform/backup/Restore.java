package org.familyplan.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty, migrated store from a backup: all of it or nothing. Positions, recorded times and
 * bytes are those of the backup; projections then build themselves from the log.
 */
public final class Restore {
  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Restore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /**
   * Restores the file.
   *
   * @param erasures what was erased, possibly after the backup was made: it does not come back
   * @throws UnfitBackup when the store is not empty, or the file is damaged or of another form
   * @throws UncheckedIOException when the file cannot be read
   */
  public Manifest read(Path file, Erasures erasures) {
    if (!Files.isReadable(file)) {
      throw new UnfitBackup("There is no such file: " + file);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(zip);
      transaction.executeWithoutResult(status -> restore(zip, manifest, erasures));
      return manifest;
    } catch (ZipException e) {
      throw new UnfitBackup("The file is no backup: " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be read: " + file, e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    try (InputStream in = open(zip, "manifest.json")) {
      Manifest manifest = Json.mapper().readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new UnfitBackup("The backup has form " + manifest.format() + ", this reads 1.");
      }
      return manifest;
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new UnfitBackup("The backup lacks " + name + ".");
    }
    return zip.getInputStream(entry);
  }

  private void restore(ZipFile zip, Manifest manifest, Erasures erasures) {
    Erasures later = erasures.after(manifest.position());
    Long position =
        jdbc.queryForObject("select position from log_head where id = 1 for update", Long.class);
    if (position == null || position != 0) {
      throw new UnfitBackup("The store is not empty: a backup is restored into a new one.");
    }
    refuseUsedStore();
    for (Tables table : Tables.values()) {
      Manifest.Content content = manifest.tables().get(table.table());
      if (content == null) {
        throw new UnfitBackup("The manifest lacks " + table.table() + ".");
      }
      fill(zip, table, content, later);
    }
    jdbc.batchUpdate(Tables.ERASED.insert(), later.rows());
    jdbc.update(
        "update log_head set position = ?, recorded_at = ? where id = 1",
        manifest.position(),
        manifest.recordedAt().atOffset(ZoneOffset.UTC));
    continueAccessLog();
    continueTrees();
    requireWhole(manifest);
  }

  /** What a service writes at its start would stand beside the marks of the backup. */
  private void refuseUsedStore() {
    for (Tables mark :
        List.of(Tables.STORE_MARK, Tables.KEY_MARK, Tables.TREE_ORIGIN, Tables.SIGNING_KEY)) {
      if (!jdbc.queryForList(mark.select()).isEmpty()) {
        throw new UnfitBackup(
            "A service has been started on this store: a backup is restored into a new one.");
      }
    }
  }

  /** New looks are numbered after those of the backup, and recorded no earlier. */
  private void continueAccessLog() {
    jdbc.update(
        "update access_log_head set (position, recorded_at) = (select position, recorded_at"
            + " from access_log order by position desc fetch first 1 rows only)"
            + " where exists (select 1 from access_log)");
  }

  /** The trees go on growing from where they were. */
  private void continueTrees() {
    jdbc.update(
        "update tree_head set size = coalesce((select max(first + octet_length(hashes) / 32)"
            + " from tree_hash where tree_hash.log = tree_head.log and level = 0), 0)");
  }

  private void fill(ZipFile zip, Tables table, Manifest.Content content, Erasures erasures) {
    try (DigestInputStream digest =
            new DigestInputStream(open(zip, table.table() + ".jsonl"), Backup.sha256());
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(digest, StandardCharsets.UTF_8))) {
      long rows = insert(table, lines, erasures);
      String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
      if (rows != content.rows() || !sha256.equals(content.sha256())) {
        throw new UnfitBackup("The backup is damaged: " + table.table() + " is not as it was.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was erased since is not even written. */
  private long insert(Tables table, BufferedReader lines, Erasures erasures) throws IOException {
    long rows = 0;
    List<@Nullable Object[]> batch = new ArrayList<>();
    String line = lines.readLine();
    while (line != null) {
      @Nullable Object[] values = Rows.values(table, line);
      if (!erasures.cover(table, values)) {
        batch.add(values);
      }
      rows++;
      line = lines.readLine();
      if (batch.size() == BATCH || line == null) {
        jdbc.batchUpdate(table.insert(), batch);
        batch.clear();
      }
    }
    return rows;
  }

  private void requireWhole(Manifest manifest) {
    Long events = jdbc.queryForObject("select count(*) from event_log", Long.class);
    Long last = jdbc.queryForObject("select coalesce(max(position), 0) from event_log", Long.class);
    if (events == null || last == null || events != manifest.position() || !events.equals(last)) {
      throw new UnfitBackup("The backup's log has holes.");
    }
  }
}
