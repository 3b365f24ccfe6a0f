package org.familyplan.platform.transparency;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.files.OwnerOnly;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes both logs as the verifier takes them: one zip file, one moment of the store. Whatever the
 * rows say is written, also where rows were changed or are missing: to find that is the verifier's
 * part.
 *
 * <ul>
 *   <li>{@code events.bin}, {@code access.bin}: for each entry the length of its leaf (four bytes)
 *       and the leaf as {@link LeafEncoding} has it; for an entry of the access log that was
 *       disposed of, four bytes FF, its position (eight bytes) and its leaf hash.
 *   <li>{@code events.leaves}, {@code access.leaves}: the leaf hashes that the tree holds, 32 bytes
 *       each, zeros for a missing one.
 *   <li>{@code events.tiles}, {@code access.tiles}: the hashes above them, each as level (one
 *       byte), index (eight bytes) and hash.
 *   <li>{@code checkpoints.txt}: every signed note, an empty line between them.
 *   <li>{@code disposals.txt}: for each certificate of disposal first and last position, and when.
 *   <li>{@code manifest.json}: the form's name, when it was made, numbers of entries, and entries
 *       of the access log whose leaf hash, which is to outlive them, is not that of their bytes or
 *       of the tree ({@link LookHashes}).
 * </ul>
 */
public final class LogExport {
  private static final String FORM = "familyplan-log-export/1";
  private static final int PAGE = 1_000;
  private static final int DISPOSED = -1;
  private static final String LOOKS =
      "select l.position, l.recorded_at, l.leaf_hash, c.content from access_log l"
          + " left join access_content c on c.position = l.position"
          + " where l.position > ? order by l.position fetch first ? rows only";
  private static final String HASHES =
      "select level, first, hashes from tree_hash where log = ? and (level, first) > (?, ?)"
          + " order by level, first fetch first ? rows only";
  private static final String DISPOSALS =
      "select first_position, last_position, disposed_at from access_disposal"
          + " order by last_position";

  private final EventLog events;
  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /** An export of a store. */
  public LogExport(EventLog events, DataSource dataSource, InstantSource clock) {
    this.events = events;
    this.jdbc = JdbcClient.create(dataSource);
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param form name and version of the form
   * @param events number of events
   * @param looks number of entries of the access log
   * @param changedLookHashes positions in the access log at which the leaf hash beside the entry
   *     was changed
   */
  public record Manifest(
      String form, Instant madeAt, long events, long looks, List<Long> changedLookHashes) {}

  private record Look(
      long position, Instant recordedAt, byte[] leafHash, byte @Nullable [] content) {}

  private record Run(int level, long first, byte[] hashes) {}

  /**
   * Writes the file, for its owner alone; one that is there is not replaced.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public Manifest write(Path file) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (ZipOutputStream zip = zip(half)) {
      zip.setLevel(Deflater.BEST_SPEED);
      return published(snapshot.execute(status -> write(new Parts(zip))), zip, half, file);
    } catch (IOException e) {
      throw new UncheckedIOException("the export cannot be written: " + file, e);
    }
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OwnerOnly.file(file);
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static Manifest published(Manifest manifest, ZipOutputStream zip, Path half, Path file)
      throws IOException {
    zip.close();
    Files.move(half, file);
    return manifest;
  }

  /** A zip file, part by part. */
  private record Parts(ZipOutputStream zip) {
    DataOutputStream begin(String name) {
      try {
        zip.putNextEntry(new ZipEntry(name));
        return new DataOutputStream(zip);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Manifest write(Parts parts) {
    try {
      long eventsWritten = events(parts.begin("events.bin"));
      long looks = looks(parts.begin("access.bin"));
      for (LogName log : LogName.ALL) {
        leaves(log, parts.begin(log + ".leaves"));
        tiles(log, parts.begin(log + ".tiles"));
      }
      text(parts.begin("checkpoints.txt"), String.join("\n", notes()));
      text(parts.begin("disposals.txt"), String.join("", disposals()));
      Manifest manifest =
          new Manifest(FORM, clock.instant(), eventsWritten, looks, new LookHashes(jdbc).changed());
      text(parts.begin("manifest.json"), Json.mapper().writeValueAsString(manifest));
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long events(DataOutputStream out) throws IOException {
    long written = 0;
    List<RecordedEvent> page = events.after(0, PAGE);
    while (!page.isEmpty()) {
      for (RecordedEvent event : page) {
        leaf(out, LeafEncoding.of(event));
      }
      written += page.size();
      page = events.after(page.getLast().position(), PAGE);
    }
    return written;
  }

  private static void leaf(DataOutputStream out, byte[] leaf) throws IOException {
    out.writeInt(leaf.length);
    out.write(leaf);
  }

  private long looks(DataOutputStream out) throws IOException {
    long written = 0;
    List<Look> page = looksAfter(0);
    while (!page.isEmpty()) {
      for (Look look : page) {
        look(out, look);
      }
      written += page.size();
      page = looksAfter(page.getLast().position());
    }
    return written;
  }

  private static void look(DataOutputStream out, Look look) throws IOException {
    byte[] content = look.content();
    if (content == null) {
      out.writeInt(DISPOSED);
      out.writeLong(look.position());
      out.write(look.leafHash());
    } else {
      leaf(out, LeafEncoding.ofLook(look.position(), look.recordedAt(), content));
    }
  }

  private List<Look> looksAfter(long position) {
    return jdbc.sql(LOOKS)
        .params(position, PAGE)
        .query(
            (row, n) ->
                new Look(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getBytes(3),
                    row.getBytes(4)))
        .list();
  }

  private void leaves(LogName log, DataOutputStream out) throws IOException {
    long next = 0;
    List<Run> page = runs(log, 0, -1);
    while (!page.isEmpty() && page.getFirst().level() == 0) {
      for (Run run : page) {
        if (run.level() == 0) {
          next = fill(out, next, run.first());
          out.write(run.hashes());
          next += run.hashes().length / Hashes.LENGTH;
        }
      }
      page = runs(log, page.getLast().level(), page.getLast().first());
    }
  }

  /** Zeros up to an index, as long as that is near: a far one stands in a row that was changed. */
  private static long fill(DataOutputStream out, long next, long first) throws IOException {
    long missing = Math.min(first - next, PAGE * Tiles.WIDTH);
    for (long i = 0; i < missing; i++) {
      out.write(new byte[Hashes.LENGTH]);
    }
    return Math.max(next, first);
  }

  private void tiles(LogName log, DataOutputStream out) throws IOException {
    List<Run> page = runs(log, 0, Long.MAX_VALUE);
    while (!page.isEmpty()) {
      for (Run run : page) {
        tile(out, run);
      }
      page = runs(log, page.getLast().level(), page.getLast().first());
    }
  }

  private static void tile(DataOutputStream out, Run run) throws IOException {
    for (int i = 0; i < run.hashes().length / Hashes.LENGTH; i++) {
      out.writeByte(run.level());
      out.writeLong(run.first() + i);
      out.write(run.hashes(), i * Hashes.LENGTH, Hashes.LENGTH);
    }
  }

  private List<Run> runs(LogName log, int level, long first) {
    return jdbc.sql(HASHES)
        .params(log.value(), level, first, PAGE)
        .query((row, n) -> new Run(row.getInt(1), row.getLong(2), row.getBytes(3)))
        .list();
  }

  private List<String> notes() {
    CheckpointTable checkpoints = new CheckpointTable(jdbc);
    return LogName.ALL.stream().flatMap(log -> checkpoints.notes(log).stream()).toList();
  }

  private List<String> disposals() {
    return jdbc.sql(DISPOSALS)
        .query(
            (row, n) ->
                row.getLong(1)
                    + " "
                    + row.getLong(2)
                    + " "
                    + row.getObject(3, OffsetDateTime.class).toInstant()
                    + "\n")
        .list();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
