package org.familyplan.query.statistics.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.familyplan.api.statistics.ExportForm;
import org.familyplan.api.statistics.ExportLanguage;
import org.familyplan.api.statistics.ExportOrder;
import org.familyplan.api.statistics.ExportState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The jobs in the database. A job is one node's as long as its claim lasts; whatever a node writes
 * it writes together with a check that the job is still its own, so that two nodes never both do.
 */
public final class ExportJobs {
  /** What a node that has lost its job finds out. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost() {
      super("the export is somebody else's, or over");
    }
  }

  private static final String COLUMNS =
      "select export_id, edition, format, language, state, done, total, size, sha256, requested_at,"
          + " expires_at from statistics_export";
  private static final String ADD =
      "insert into statistics_export (export_id, requester, slot, edition, format, language, state,"
          + " done, total, requested_at, expires_at) values (?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?,"
          + " ?)";
  private static final String FREE =
      " state in ('QUEUED', 'RUNNING') and expires_at > ?"
          + " and (claimed_until is null or claimed_until <= ?)";
  private static final String OWN =
      " where export_id = ? and claimed_by = ? and state = 'RUNNING' and done = ?";
  private static final String OVER =
      "update statistics_export set state = ?, slot = null, claimed_by = null, claimed_until = null"
          + " where export_id = ? and state in ('QUEUED', 'RUNNING', 'DONE')";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final ExportBounds bounds;

  /** Jobs in a database. */
  public ExportJobs(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids,
      ExportBounds bounds) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
    this.bounds = bounds;
  }

  /**
   * Takes an order.
   *
   * @param language of its words
   * @param total how many parts it has
   * @return its id, or nothing when the requester has as many exports as one may have
   */
  Optional<UUID> add(String requester, ExportOrder order, ExportLanguage language, int total) {
    UUID id = ids.get();
    for (int slot : freeSlots(requester)) {
      try {
        Instant now = clock.instant();
        jdbc.update(
            ADD,
            id,
            requester,
            slot,
            order.edition(),
            order.format().name(),
            language.name(),
            total,
            at(now),
            at(now.plus(bounds.kept())));
        return Optional.of(id);
      } catch (DuplicateKeyException e) {
        // another request of the same requester took it; the next one may be free
        continue;
      }
    }
    return Optional.empty();
  }

  private List<Integer> freeSlots(String requester) {
    Set<Integer> taken =
        new HashSet<>(
            jdbc.queryForList(
                "select slot from statistics_export where requester = ? and slot is not null",
                Integer.class,
                requester));
    return IntStream.rangeClosed(1, bounds.most())
        .filter(each -> !taken.contains(each))
        .boxed()
        .toList();
  }

  /** A requester's export; nobody else's, and none that has expired. */
  Optional<Job> find(String requester, UUID id) {
    return jdbc
        .query(
            COLUMNS + " where export_id = ? and requester = ? and expires_at > ?",
            ExportJobs::job,
            id,
            requester,
            at(clock.instant()))
        .stream()
        .findFirst();
  }

  /** Ends a job and deletes what it wrote; one that is over stays as it is. */
  void end(UUID id, ExportState state) {
    transaction.executeWithoutResult(
        status -> {
          if (jdbc.update(OVER, state.name(), id) > 0) {
            jdbc.update("delete from statistics_export_piece where export_id = ?", id);
          }
        });
  }

  /** The oldest job that nobody works at, now this node's. */
  Optional<Job> claim(UUID node) {
    OffsetDateTime now = at(clock.instant());
    List<UUID> waiting =
        jdbc.query(
            "select export_id from statistics_export where" + FREE + " order by requested_at",
            ExportJobs::id,
            now,
            now);
    for (UUID id : waiting) {
      int claimed =
          jdbc.update(
              "update statistics_export set state = 'RUNNING', claimed_by = ?, claimed_until = ?"
                  + " where export_id = ? and"
                  + FREE,
              node,
              at(clock.instant().plus(bounds.lease())),
              id,
              now,
              now);
      if (claimed == 1) {
        return jdbc.query(COLUMNS + " where export_id = ?", ExportJobs::job, id).stream()
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Lets go of a job, so that another node can go on at once. */
  void release(UUID node, UUID id) {
    jdbc.update(
        "update statistics_export set claimed_by = null, claimed_until = null"
            + " where export_id = ? and claimed_by = ?",
        id,
        node);
  }

  /** Keeps a part. Throws {@link Lost} when the job is not this node's any more. */
  void keep(UUID node, Job job, int part, byte[] content) {
    transaction.executeWithoutResult(
        status -> {
          own(
              jdbc.update(
                  "update statistics_export set done = ?, claimed_until = ?" + OWN,
                  part + 1,
                  at(clock.instant().plus(bounds.lease())),
                  job.id(),
                  node,
                  part));
          try (PieceStream out = new PieceStream(jdbc, job.id(), part)) {
            out.write(content);
          }
        });
  }

  /**
   * Makes the file of the parts. Throws {@link Lost} when the job is not this node's any more.
   *
   * @param packing writes the file; it reads the parts from here
   */
  void finish(UUID node, Job job, Packing packing) {
    transaction.executeWithoutResult(
        status -> {
          // the row is held first, so that nobody cancels or takes over in between
          own(
              jdbc.update(
                  "update statistics_export set claimed_until = ?" + OWN,
                  at(clock.instant().plus(bounds.lease())),
                  job.id(),
                  node,
                  job.total()));
          PieceStream out = new PieceStream(jdbc, job.id(), job.total());
          try (out) {
            packing.write(out);
          } catch (IOException e) {
            throw new IllegalStateException("the export cannot be packed", e);
          }
          jdbc.update(
              "delete from statistics_export_piece where export_id = ? and part < ?",
              job.id(),
              job.total());
          jdbc.update(
              "update statistics_export set state = 'DONE', size = ?, sha256 = ?, claimed_by ="
                  + " null, claimed_until = null where export_id = ?",
              out.size(),
              out.sha256(),
              job.id());
        });
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Packing {
    void write(OutputStream out) throws IOException;
  }

  private static void own(int rows) {
    if (rows != 1) {
      throw new Lost();
    }
  }

  /** A kept part. */
  byte[] part(UUID id, int part) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces(id, part, 0, Integer.MAX_VALUE, whole::writeBytes);
    return whole.toByteArray();
  }

  /** Takes pieces one after the other. */
  @FunctionalInterface
  interface Taking {
    void take(byte[] piece);
  }

  private void pieces(UUID id, int part, int from, int to, Taking taking) {
    for (int piece = from; piece <= to; piece++) {
      List<byte[]> found =
          jdbc.query(
              "select content from statistics_export_piece"
                  + " where export_id = ? and part = ? and piece = ?",
              (row, number) -> row.getBytes("content"),
              id,
              part,
              piece);
      if (found.isEmpty()) {
        return;
      }
      taking.take(found.getFirst());
    }
  }

  /**
   * Bytes of a finished file.
   *
   * @param from the first one, from 0
   * @param length how many
   */
  void read(Job job, long from, long length, Taking taking) {
    long end = from + length;
    int first = Math.toIntExact(from / PieceStream.SIZE);
    int last = Math.toIntExact((end - 1) / PieceStream.SIZE);
    int[] number = {first};
    pieces(
        job.id(),
        job.total(),
        first,
        last,
        piece -> {
          long start = (long) number[0]++ * PieceStream.SIZE;
          int begin = Math.toIntExact(Math.max(from - start, 0));
          int stop = Math.toIntExact(Math.min(end - start, piece.length));
          taking.take(Arrays.copyOfRange(piece, begin, stop));
        });
  }

  /** Deletes what has expired; returns how many exports that were. */
  public int expire() {
    Integer deleted =
        transaction.execute(
            status -> {
              List<UUID> expired =
                  jdbc.query(
                      "select export_id from statistics_export where expires_at <= ? for update",
                      ExportJobs::id,
                      at(clock.instant()));
              for (UUID id : expired) {
                jdbc.update("delete from statistics_export_piece where export_id = ?", id);
                jdbc.update("delete from statistics_export where export_id = ?", id);
              }
              return expired.size();
            });
    return deleted == null ? 0 : deleted;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject("export_id", UUID.class);
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        row.getObject("export_id", UUID.class),
        row.getInt("edition"),
        ExportForm.valueOf(row.getString("format")),
        ExportLanguage.valueOf(row.getString("language")),
        ExportState.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getInt("total"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("size", Long.class),
        row.getString("sha256"));
  }
}
