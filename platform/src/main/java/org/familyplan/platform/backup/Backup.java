package org.familyplan.platform.backup;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.familyplan.platform.files.OwnerOnly;
import org.familyplan.platform.json.Json;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Writes a whole store into one zip file while the service goes on: one consistent moment, the same
 * form from both databases. The keys are not in it; they are kept apart.
 */
public final class Backup {
  private static final int FETCH = 1_000;

  private final DataSource dataSource;
  private final InstantSource clock;

  public Backup(DataSource dataSource, InstantSource clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Writes the file. A half-written one is called {@code .part}; one that is there is never
   * replaced.
   *
   * @throws BackupExists when there is a file of that name
   * @throws UncheckedIOException when it cannot be written
   */
  public Manifest write(Path file) {
    Path absolute = file.toAbsolutePath();
    Path half = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      refuseExisting(absolute);
      OwnerOnly.file(half);
      Manifest manifest = writeTo(half);
      publish(half, absolute);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be written: " + file, e);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the store cannot be read", e);
    }
  }

  private static void refuseExisting(Path file) {
    if (Files.exists(file)) {
      throw new BackupExists(file);
    }
  }

  /** Gives the complete file its name, which nobody else may have taken meanwhile. */
  private static void publish(Path half, Path file) throws IOException {
    try {
      Files.createLink(file, half);
    } catch (FileAlreadyExistsException e) {
      throw new BackupExists(file);
    } catch (UnsupportedOperationException e) {
      Files.move(half, file);
      return;
    }
    Files.delete(half);
  }

  private Manifest writeTo(Path file) throws IOException, SQLException {
    try (Connection connection = dataSource.getConnection();
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return write(connection, zip);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private Manifest write(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    Manifest head = head(connection);
    Map<String, Manifest.Content> contents = new LinkedHashMap<>();
    for (Tables table : Tables.values()) {
      zip.putNextEntry(new ZipEntry(table.table() + ".jsonl"));
      contents.put(table.table(), rows(connection, table, zip));
      zip.closeEntry();
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT, clock.instant(), head.position(), head.recordedAt(), contents);
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(Json.mapper().writeValueAsBytes(manifest));
    zip.closeEntry();
    return manifest;
  }

  private static Manifest head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select position, recorded_at from log_head")) {
      row.next();
      Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
      return new Manifest(
          Manifest.FORMAT, recordedAt, row.getLong("position"), recordedAt, Map.of());
    }
  }

  private static Manifest.Content rows(Connection connection, Tables table, OutputStream zip)
      throws IOException, SQLException {
    DigestOutputStream digest = new DigestOutputStream(new KeptOpen(zip), sha256());
    long count = 0;
    try (Statement statement = connection.createStatement();
        BufferedWriter lines =
            new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8))) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery(table.select())) {
        while (row.next()) {
          lines.write(Rows.line(table, row));
          lines.write('\n');
          count++;
        }
      }
    }
    return new Manifest.Content(
        count, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A zip's entry ends, the zip goes on. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
