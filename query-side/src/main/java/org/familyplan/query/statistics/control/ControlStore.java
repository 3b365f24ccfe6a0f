package org.familyplan.query.statistics.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.api.statistics.TableId;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.control.ControlSeries.Withdrawal;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** Control series in the database; they are added to and never changed. */
final class ControlStore {
  private static final String NEXT =
      "(select n.series_id from statistics_control n where n.municipality = c.municipality"
          + " and n.table_id = c.table_id and n.title = c.title and n.number > c.number"
          + " order by n.number fetch first 1 rows only)";
  private static final String ALL =
      "select c.series_id, c.municipality, c.table_id, c.title, c.source, c.role, c.threshold,"
          + " c.uploaded_at, c.cells, c.sha256, w.withdrawn_at, w.reason, "
          + NEXT
          + " as replaced_by from statistics_control c"
          + " left join statistics_control_withdrawal w on w.series_id = c.series_id";
  private static final String LISTED =
      " where w.series_id is null and not exists (select 1 from statistics_control n"
          + " where n.municipality = c.municipality and n.table_id = c.table_id"
          + " and n.title = c.title and n.number > c.number)";
  private static final String ADD =
      "insert into statistics_control (series_id, municipality, number, table_id, title, source,"
          + " role, threshold, uploaded_at, cells, sha256)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_CELL =
      "insert into statistics_control_cell (series_id, ordinal, codes, units, percent, mean)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String WITHDRAW =
      "insert into statistics_control_withdrawal (series_id, role, reason, withdrawn_at)"
          + " values (?, ?, ?, ?)";
  private static final int BATCH = 1_000;
  private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final ControlBounds bounds;

  ControlStore(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      InstantSource clock,
      Supplier<UUID> ids,
      ControlBounds bounds) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
    this.bounds = bounds;
  }

  /**
   * Where a series is kept.
   *
   * @param isNew false when the newest version was the same already
   */
  record Kept(ControlSeriesId id, boolean isNew) {}

  /** Keeps a series; nothing when the municipality has as many as one may have. */
  Optional<Kept> keep(NewSeries series) {
    String sha256 = series.sha256();
    for (int tried = 0; tried < bounds.kept(); tried++) {
      try {
        return transaction.execute(status -> keepNow(series, sha256));
      } catch (DuplicateKeyException e) {
        // another upload of the municipality took the number; what it brought counts too
        continue;
      }
    }
    return Optional.empty();
  }

  private Optional<Kept> keepNow(NewSeries series, String sha256) {
    int number = last(series.municipality()) + 1;
    Optional<ControlSeries> before =
        listed(series.table(), series.municipality()).stream()
            .filter(each -> each.title().equals(series.title()))
            .findFirst();
    if (before.isPresent() && before.get().sha256().equals(sha256)) {
      return Optional.of(new Kept(before.get().id(), false));
    }
    int others = listed(null, series.municipality()).size() - (before.isPresent() ? 1 : 0);
    if (number > bounds.kept() || others >= bounds.listed()) {
      return Optional.empty();
    }
    UUID id = ids.get();
    add(id, number, series, sha256);
    return Optional.of(new Kept(new ControlSeriesId(id), true));
  }

  private int last(MunicipalityCode municipality) {
    Integer number =
        jdbc.queryForObject(
            "select max(number) from statistics_control where municipality = ?",
            Integer.class,
            municipality.value());
    return number == null ? 0 : number;
  }

  private void add(UUID id, int number, NewSeries series, String sha256) {
    jdbc.update(
        ADD,
        id,
        series.municipality().value(),
        number,
        series.table().value(),
        series.title(),
        series.source(),
        series.role().name(),
        series.threshold(),
        at(clock.instant()),
        series.cells().size(),
        sha256);
    List<@Nullable Object[]> rows = new ArrayList<>();
    series.cells().forEach((cell, figure) -> rows.add(row(id, rows.size(), cell, figure)));
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate(ADD_CELL, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static @Nullable Object[] row(UUID id, int ordinal, Cell cell, Figure figure) {
    String codes = Json.mapper().writeValueAsString(cell.codes());
    return new @Nullable Object[] {
      id, ordinal, codes, figure.count(), figure.percent(), figure.mean()
    };
  }

  /** One version, also when it is replaced or withdrawn. */
  Optional<ControlSeries> find(ControlSeriesId id) {
    return jdbc.query(ALL + " where c.series_id = ?", ControlStore::series, id.value()).stream()
        .findFirst();
  }

  /** The newest versions that are not withdrawn. */
  List<ControlSeries> listed(@Nullable TableId table, @Nullable MunicipalityCode municipality) {
    StringBuilder sql = new StringBuilder(ALL + LISTED);
    List<Object> values = new ArrayList<>();
    if (table != null) {
      sql.append(" and c.table_id = ?");
      values.add(table.value());
    }
    if (municipality != null) {
      sql.append(" and c.municipality = ?");
      values.add(municipality.value());
    }
    sql.append(" order by c.table_id, c.municipality, c.number");
    return jdbc.query(sql.toString(), ControlStore::series, values.toArray());
  }

  /** The cells of a version in the order of its table. */
  Map<Cell, Figure> cells(ControlSeriesId id, String population) {
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    jdbc.query(
        "select codes, units, percent, mean from statistics_control_cell where series_id = ?"
            + " order by ordinal",
        row -> {
          cells.put(
              new Cell(population, Json.mapper().readValue(row.getString("codes"), CODES)),
              new Figure(
                  row.getObject("units", Long.class),
                  row.getObject("percent", Integer.class),
                  row.getBigDecimal("mean"),
                  false));
        },
        id.value());
    return cells;
  }

  /** Withdraws a version; false when it was withdrawn already. */
  boolean withdraw(ControlSeriesId id, Role role, String reason) {
    try {
      jdbc.update(WITHDRAW, id.value(), role.name(), reason, at(clock.instant()));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private static ControlSeries series(ResultSet row, int n) throws SQLException {
    UUID next = row.getObject("replaced_by", UUID.class);
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new ControlSeries(
        new ControlSeriesId(row.getObject("series_id", UUID.class)),
        new MunicipalityCode(row.getString("municipality")),
        row.getString("table_id"),
        row.getString("title"),
        row.getString("source"),
        row.getString("role"),
        row.getInt("threshold"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getInt("cells"),
        row.getString("sha256"),
        next == null ? null : new ControlSeriesId(next),
        withdrawn == null ? null : new Withdrawal(withdrawn.toInstant(), row.getString("reason")));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
