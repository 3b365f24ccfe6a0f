package org.familyplan.platform.projection;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that what a projection's tables hold of a family is what the log says. The projection
 * itself takes the family's events in again, as a generation that nobody reads, in a transaction
 * that is rolled back; then its rows are compared with those that readers see.
 */
public final class ProjectionProof {
  private static final Logger log = LoggerFactory.getLogger(ProjectionProof.class);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ProgressTable progress;
  private final EventLog eventLog;
  private final Reading reading;
  private final Collection<? extends Projection> projections;
  private final IntSupplier numbers;

  /**
   * A proof of these projections.
   *
   * @param dataSource the one that the projections write with
   * @param numbers makes numbers by chance: two proofs at once do not meet
   */
  public ProjectionProof(
      DataSource dataSource,
      EventLog eventLog,
      EventSchema schema,
      Collection<? extends Projection> projections,
      IntSupplier numbers) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.progress = new ProgressTable(JdbcClient.create(dataSource));
    this.eventLog = eventLog;
    this.reading = new Reading(eventLog, schema);
    this.projections = projections;
    this.numbers = numbers;
  }

  /** Where a family's rows are not what the log says; empty when they are. */
  public List<Mismatch> prove(FamilyId family) {
    List<Mismatch> found = new ArrayList<>();
    projections.forEach(each -> found.addAll(proveOne(each, family)));
    return found;
  }

  private List<Mismatch> proveOne(Projection projection, FamilyId family) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                status.setRollbackOnly();
                return compare(projection, family);
              }));
    } catch (RuntimeException e) {
      if (Trouble.passes(e)) {
        throw e;
      }
      log.error("{} does not fold for the proof: {}", projection.name(), Trouble.text(e));
      return List.of(Mismatch.notFolded(projection.name()));
    }
  }

  private List<Mismatch> compare(Projection projection, FamilyId family) {
    Optional<Progress> active =
        progress.of(projection.name()).stream()
            .filter(each -> each.active() && each.segment().owns(family.value()))
            .findFirst();
    if (active.isEmpty()) {
      return List.of();
    }
    int generation = active.get().segment().generation();
    Map<String, List<StoredRow>> stored = rows(projection, generation, family.value());
    int anew = -1 - (numbers.getAsInt() & 0x3fffffff);
    List<ProjectedEvent> events = events(family, active.get().position());
    if (!events.isEmpty()) {
      projection.project(anew, Map.of(family, events));
    }
    Map<String, List<StoredRow>> folded = rows(projection, anew, family.value());
    List<Mismatch> found = new ArrayList<>();
    stored.forEach(
        (table, rows) ->
            found.addAll(
                RowComparison.of(
                    projection.name(), table, Objects.requireNonNull(folded.get(table)), rows)));
    return found;
  }

  private List<ProjectedEvent> events(FamilyId family, long upTo) {
    return eventLog.stream(family.value(), 0).stream()
        .findFirst()
        .map(first -> reading.of(family.value(), first.eventId(), upTo))
        .orElse(List.of());
  }

  private Map<String, List<StoredRow>> rows(Projection projection, int generation, UUID family) {
    Map<String, List<StoredRow>> rows = new LinkedHashMap<>();
    for (String table : projection.tables()) {
      rows.put(
          table,
          jdbc.query(
              "select * from " + table + " where generation = ? and family_id = ?",
              (row, number) -> row(row),
              generation,
              family));
    }
    return rows;
  }

  private static StoredRow row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
      if (!name.equals("generation") && !name.equals("family_id")) {
        values.put(name, StoredRow.value(row.getObject(column)));
      }
    }
    return new StoredRow(values);
  }
}
