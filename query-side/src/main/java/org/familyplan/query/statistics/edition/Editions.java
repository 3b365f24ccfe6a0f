package org.familyplan.query.statistics.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.Hiding.Hidden;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.edition.Reckoning.Reckoned;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Tabulation.AmountOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** The editions that were published, in the database; they are added to and never changed. */
public final class Editions {
  private static final String COLUMNS =
      "edition, title, position, known_at, valid_at, published_at, threshold, dominance, catalogue,"
          + " sha256";
  private static final String ALL = "select " + COLUMNS + " from statistics_edition";
  private static final String ADD =
      "insert into statistics_edition (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String TABLES =
      "select table_id, measure_version, definition from statistics_edition_table"
          + " where edition = ?";
  private static final String ADD_TABLE =
      "insert into statistics_edition_table (edition, table_id, ordinal, subject, measure,"
          + " measure_version, definition) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String CELLS =
      "select table_id, codes, status, units, percent, mean from statistics_edition_cell"
          + " where edition = ?";
  private static final String ADD_CELL =
      "insert into statistics_edition_cell (edition, table_id, ordinal, codes, status, units,"
          + " percent, mean) values (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REASONS =
      "select population, codes, amount, reason from statistics_edition_reason where edition = ?"
          + " order by ordinal";
  private static final String ADD_REASON =
      "insert into statistics_edition_reason (edition, ordinal, population, codes, amount, reason)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String LOCK =
      "select id from statistics_publishing where id = 1 for update skip locked";
  private static final String HIDDEN = "HIDDEN";
  private static final int BATCH = 1_000;
  private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

  private final JdbcTemplate jdbc;

  public Editions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every edition, the first one first. */
  public List<StoredEdition> all() {
    return jdbc.query(ALL + " order by edition", Editions::edition);
  }

  /** One edition. */
  public Optional<StoredEdition> find(long number) {
    return jdbc.query(ALL + " where edition = ?", Editions::edition, number).stream().findFirst();
  }

  /** The newest edition. */
  public Optional<StoredEdition> newest() {
    return jdbc
        .query(ALL + " order by edition desc fetch first 1 rows only", Editions::edition)
        .stream()
        .findFirst();
  }

  /** The tables of an edition in their order. */
  public List<PublishedTable> tables(StoredEdition edition) {
    int number = edition.edition().number();
    Map<String, List<StoredCell>> cells = new LinkedHashMap<>();
    jdbc.query(
        CELLS + " order by table_id, ordinal",
        row -> {
          cells.computeIfAbsent(row.getString("table_id"), any -> new ArrayList<>()).add(cell(row));
        },
        number);
    return jdbc.query(
        TABLES + " order by ordinal",
        (row, n) -> table(row, edition, cells.getOrDefault(row.getString("table_id"), List.of())),
        number);
  }

  /** One table of an edition; empty when it does not stand in it. */
  public Optional<PublishedTable> table(StoredEdition edition, String table) {
    int number = edition.edition().number();
    List<StoredCell> cells =
        jdbc.query(
            CELLS + " and table_id = ? order by ordinal", (row, n) -> cell(row), number, table);
    return jdbc
        .query(TABLES + " and table_id = ?", (row, n) -> table(row, edition, cells), number, table)
        .stream()
        .findFirst();
  }

  /** What an edition hides, and why. Not for readers. */
  Hidden hidden(StoredEdition edition) {
    Map<Cell, String> counts = new LinkedHashMap<>();
    Map<AmountOf, String> amounts = new LinkedHashMap<>();
    jdbc.query(
        REASONS,
        row -> {
          Cell cell =
              new Cell(
                  row.getString("population"),
                  Json.mapper().readValue(row.getString("codes"), CODES));
          String amount = row.getString("amount");
          if (amount == null) {
            counts.put(cell, row.getString("reason"));
          } else {
            amounts.put(new AmountOf(cell, amount), row.getString("reason"));
          }
        },
        edition.edition().number());
    return Hidden.of(counts, amounts);
  }

  /** In which editions a table stands, the first one first. */
  public List<Integer> with(String table) {
    return jdbc.query(
        "select edition from statistics_edition_table where table_id = ? order by edition",
        (row, n) -> row.getInt("edition"),
        table);
  }

  /** The newest edition of each table that stands in any. */
  public Map<String, Integer> newestOfTables() {
    Map<String, Integer> newest = new HashMap<>();
    jdbc.query(
        "select table_id, max(edition) as edition from statistics_edition_table group by table_id",
        row -> {
          newest.put(row.getString("table_id"), row.getInt("edition"));
        });
    return newest;
  }

  /** Number of tables, of cells and of cells of which something is hidden. */
  public Size size(StoredEdition edition) {
    int number = edition.edition().number();
    return new Size(
        count("select count(*) from statistics_edition_table where edition = ?", number),
        count("select count(*) from statistics_edition_cell where edition = ?", number),
        count(
            "select count(*) from statistics_edition_cell where edition = ? and status = 'HIDDEN'",
            number));
  }

  /** How large an edition is. */
  public record Size(int tables, int cells, int hidden) {}

  private int count(String sql, int edition) {
    Integer count = jdbc.queryForObject(sql, Integer.class, edition);
    return count == null ? 0 : count;
  }

  /** Lets nobody else publish until the end of the transaction; false when somebody does. */
  boolean lock() {
    return !jdbc.queryForList(LOCK).isEmpty();
  }

  void add(StoredEdition stored, Reckoned reckoned) {
    List<TableOfEdition> tables = reckoned.tables();
    Edition edition = stored.edition();
    jdbc.update(
        ADD,
        edition.number(),
        edition.title(),
        edition.position(),
        edition.knownAt().atOffset(ZoneOffset.UTC),
        edition.validAt(),
        edition.publishedAt().atOffset(ZoneOffset.UTC),
        edition.threshold(),
        stored.dominance(),
        stored.catalogue(),
        edition.sha256());
    for (int ordinal = 0; ordinal < tables.size(); ordinal++) {
      add(edition.number(), ordinal, tables.get(ordinal));
    }
    addReasons(edition.number(), reckoned.hidden());
  }

  private void addReasons(int edition, Hidden hidden) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    hidden.counts().forEach((cell, why) -> rows.add(reason(edition, rows, cell, null, why)));
    hidden
        .amounts()
        .forEach(
            (amount, why) -> rows.add(reason(edition, rows, amount.cell(), amount.amount(), why)));
    write(ADD_REASON, rows);
  }

  private static @Nullable Object[] reason(
      int edition, List<?> before, Cell cell, @Nullable String amount, String why) {
    String codes = Json.mapper().writeValueAsString(cell.codes());
    return new @Nullable Object[] {edition, before.size(), cell.population(), codes, amount, why};
  }

  private void write(String insert, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate(insert, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private void add(int edition, int ordinal, TableOfEdition table) {
    TableDefinition definition = table.definition();
    jdbc.update(
        ADD_TABLE,
        edition,
        definition.id(),
        ordinal,
        definition.subject(),
        definition.measure(),
        table.measureVersion(),
        Json.mapper().writeValueAsString(definition));
    List<@Nullable Object[]> rows = new ArrayList<>();
    table.cells().forEach((cell, figure) -> rows.add(row(edition, definition, rows, cell, figure)));
    write(ADD_CELL, rows);
  }

  private static @Nullable Object[] row(
      int edition, TableDefinition definition, List<?> before, Cell cell, Figure figure) {
    return new @Nullable Object[] {
      edition,
      definition.id(),
      before.size(),
      Json.mapper().writeValueAsString(cell.codes()),
      figure.hidden() ? HIDDEN : "SHOWN",
      figure.count(),
      figure.percent(),
      figure.mean()
    };
  }

  private record StoredCell(Map<String, String> codes, Figure figure) {}

  private static StoredCell cell(ResultSet row) throws SQLException {
    return new StoredCell(
        Json.mapper().readValue(row.getString("codes"), CODES),
        new Figure(
            row.getObject("units", Long.class),
            row.getObject("percent", Integer.class),
            row.getBigDecimal("mean"),
            HIDDEN.equals(row.getString("status"))));
  }

  private static PublishedTable table(ResultSet row, StoredEdition edition, List<StoredCell> cells)
      throws SQLException {
    TableDefinition definition =
        Json.mapper().readValue(row.getString("definition"), TableDefinition.class);
    Map<Cell, Figure> figures = new LinkedHashMap<>();
    cells.forEach(
        each -> figures.put(new Cell(definition.population().id(), each.codes()), each.figure()));
    return new PublishedTable(
        definition,
        edition.edition(),
        row.getInt("measure_version"),
        Collections.unmodifiableMap(figures));
  }

  private static StoredEdition edition(ResultSet row, int n) throws SQLException {
    return new StoredEdition(
        new Edition(
            row.getInt("edition"),
            row.getString("title"),
            row.getLong("position"),
            row.getObject("known_at", OffsetDateTime.class).toInstant(),
            row.getObject("valid_at", LocalDate.class),
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            row.getInt("threshold"),
            row.getString("sha256")),
        row.getInt("dominance"),
        row.getString("catalogue"));
  }
}
