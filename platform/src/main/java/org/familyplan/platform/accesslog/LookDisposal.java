package org.familyplan.platform.accesslog;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.transparency.ChangedEntry;
import org.familyplan.platform.transparency.LookHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what entries said that were kept long enough, and leaves a certificate. Places, times and
 * leaf hashes stay, so that what is left can still be proved. Only the tables' owner can.
 */
public final class LookDisposal {
  private static final String LAST_DUE =
      "select coalesce(max(position), 0) from access_log where recorded_at < ?";
  private static final String LAST_DONE =
      "select coalesce(max(last_position), 0) from access_disposal";
  private static final String CERTIFY =
      "insert into access_disposal (last_position, first_position, kept_from, disposed_at, entries)"
          + " values (?, ?, ?, ?, ?)";
  private static final String HIDE = "delete from access_subject where position <= ?";
  private static final String REMOVE = "delete from access_content where position <= ?";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  /**
   * A disposal.
   *
   * @param owner connections of the tables' owner
   */
  public LookDisposal(DataSource owner, InstantSource clock) {
    this.jdbc = JdbcClient.create(owner);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.clock = clock;
  }

  /**
   * What was removed.
   *
   * @param keptFrom entries recorded before it are without content now
   * @param entries how many entries the positions are
   */
  public record Certificate(
      long firstPosition, long lastPosition, Instant keptFrom, Instant disposedAt, long entries) {}

  /**
   * Removes what is older than that; empty when nothing is.
   *
   * @throws ChangedEntry when a leaf hash that is to stay is not that of what is to go
   */
  public Optional<Certificate> dispose(Period keep) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant keptFrom = now.atZone(Decision.ZONE).minus(keep).toInstant();
    return Optional.ofNullable(transaction.execute(status -> removeBefore(keptFrom, now)))
        .flatMap(found -> found);
  }

  private Optional<Certificate> removeBefore(Instant keptFrom, Instant now) {
    long last =
        jdbc.sql(LAST_DUE).param(keptFrom.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    long done = jdbc.sql(LAST_DONE).query(Long.class).single();
    if (last <= done) {
      return Optional.empty();
    }
    new LookHashes(jdbc).requireUnchanged(last);
    Certificate certificate = new Certificate(done + 1, last, keptFrom, now, last - done);
    jdbc.sql(CERTIFY)
        .params(
            last,
            certificate.firstPosition(),
            keptFrom.atOffset(ZoneOffset.UTC),
            now.atOffset(ZoneOffset.UTC),
            certificate.entries())
        .update();
    jdbc.sql(HIDE).param(last).update();
    jdbc.sql(REMOVE).param(last).update();
    return Optional.of(certificate);
  }
}
