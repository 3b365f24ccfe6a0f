package org.familyplan.query.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.json.Json;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.format.Figures;
import org.familyplan.query.statistics.format.PublishedSamples;
import org.familyplan.query.statistics.table.Cell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Editions as a star schema in SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublishedViewsContract {
  @TempDir static Path directory;

  private TestDatabase database;
  private JdbcTemplate reader;

  abstract TestDatabase open(Path folder);

  /** Somebody who may read the views. */
  abstract JdbcTemplate reader(TestDatabase opened);

  TestDatabase database() {
    return database;
  }

  JdbcTemplate reader() {
    return reader;
  }

  @BeforeAll
  void publish() {
    database = open(directory);
    JdbcTemplate service = new JdbcTemplate(database.dataSource());
    Edition edition = PublishedSamples.EDITION;
    service.update(
        "insert into statistics_edition (edition, title, position, known_at, valid_at,"
            + " published_at, threshold, dominance, catalogue, sha256)"
            + " values (?, ?, ?, ?, ?, ?, ?, 70, '', ?)",
        edition.number(),
        edition.title(),
        edition.position(),
        edition.knownAt().atOffset(ZoneOffset.UTC),
        edition.validAt(),
        edition.publishedAt().atOffset(ZoneOffset.UTC),
        edition.threshold(),
        edition.sha256());
    List<PublishedTable> tables = PublishedSamples.all();
    for (PublishedTable table : tables) {
      add(service, tables.indexOf(table), table);
    }
    CatalogueTables catalogue = new CatalogueTables(service);
    catalogue.write(PublishedSamples.catalogue(), PublishedSamples.labels());
    catalogue.write(PublishedSamples.catalogue(), PublishedSamples.labels());
    reader = reader(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  /** As {@code Editions} stores it. */
  private static void add(JdbcTemplate service, int ordinal, PublishedTable table) {
    String id = table.definition().id();
    int edition = table.edition().number();
    service.update(
        "insert into statistics_edition_table (edition, table_id, ordinal, subject, measure,"
            + " measure_version, definition) values (?, ?, ?, ?, ?, ?, '{}')",
        edition,
        id,
        ordinal,
        table.definition().subject(),
        table.definition().measure(),
        table.measureVersion());
    int number = 0;
    for (Map.Entry<Cell, Figure> each : table.cells().entrySet()) {
      service.update(
          "insert into statistics_edition_cell (edition, table_id, ordinal, codes, status, units,"
              + " percent, mean) values (?, ?, ?, ?, ?, ?, ?, ?)",
          edition,
          id,
          number++,
          Json.mapper().writeValueAsString(each.getKey().codes()),
          each.getValue().hidden() ? "HIDDEN" : "SHOWN",
          each.getValue().count(),
          each.getValue().percent(),
          each.getValue().mean());
    }
  }

  @Test
  void aTableIsAskedByItsWords() {
    assertThat(rows(PowerBiQueries.STATUS_BY_MUNICIPALITY))
        .contains(
            Map.of("municipality", "Lolland", "status", "I beskæftigelse", "units", 31L),
            Map.of("municipality", "Lolland", "status", "Under uddannelse", "units", 12L))
        .hasSize(5 * 4 - 4);
  }

  private List<Map<String, Object>> rows(String sql) {
    return reader.queryForList(sql);
  }

  @Test
  void everyPublishedCellIsThereWithItsCodes() {
    for (PublishedTable table : PublishedSamples.all()) {
      String id = table.definition().id();
      Integer named = table.cells().keySet().stream().mapToInt(each -> each.codes().size()).sum();
      Integer detailed =
          (int)
              table.cells().keySet().stream()
                  .filter(each -> each.codes().size() == new Figures(table).columns().size())
                  .count();
      assertThat(count("published.fact_cell where table_id = ?", id))
          .isEqualTo(table.cells().size());
      assertThat(count("published.cell_code where table_id = ?", id)).isEqualTo(named);
      assertThat(count("published.fact_cell where detail and table_id = ?", id))
          .isEqualTo(detailed);
    }
  }

  private Integer count(String from, String table) {
    return reader.queryForObject("select count(*) from " + from, Integer.class, table);
  }

  @Test
  void ofAHiddenCellThereIsNothingButThatItIsHidden() {
    assertThat(
            reader.queryForObject(
                "select count(*) from published.fact_cell where hidden"
                    + " and (units is not null or percent is not null or mean is not null)",
                Integer.class))
        .isZero();
    assertThat(
            reader.queryForObject(
                "select count(*) from published.fact_cell where hidden", Integer.class))
        .isPositive();
  }

  @Test
  void everyCodeOfACellHasWords() {
    assertThat(
            rows(
                "select c.attribute, c.code from published.cell_code c"
                    + " left join published.dim_code d"
                    + " on d.attribute = c.attribute and d.code = c.code where d.name_da is null"))
        .isEmpty();
    assertThat(rows("select * from published.dim_attribute where name_da is null")).isEmpty();
  }

  @Test
  void measuresTablesAndEditionsSayWhatTheyAre() {
    assertThat(
            reader.queryForMap(
                "select t.title_da, t.dimensions, m.source, m.owner, m.title_da as measure,"
                    + " e.title, e.threshold from published.dim_table t join published.dim_edition"
                    + " e on e.edition = t.edition join published.dim_measure m on m.measure ="
                    + " t.measure and m.version = t.measure_version where t.table_id ="
                    + " 'spareTimeJobs'"))
        .containsEntry("title_da", "Unge med fritidsjob ved slut")
        .containsEntry("dimensions", 3)
        .containsEntry("source", "DEL 3.6")
        .containsEntry("measure", "title")
        .containsEntry("title", "2016, anden halvdel")
        .containsEntry("threshold", 5);
  }

  @Test
  void changedWordsAreWrittenAndOldOnesStay() {
    JdbcTemplate service = new JdbcTemplate(database.dataSource());
    CatalogueTables tables = new CatalogueTables(service);
    tables.write(
        PublishedSamples.catalogue(),
        PublishedSamples.labels(Map.of("code.360", "Lolland Kommune")));

    assertThat(rows("select name_da from published.dim_code where code = '360'"))
        .containsExactly(Map.of("name_da", "Lolland Kommune"));
    tables.write(PublishedSamples.catalogue(), PublishedSamples.labels());
    assertThat(rows("select name_da from published.dim_code where code = '360'"))
        .containsExactly(Map.of("name_da", "Lolland"));
  }

  static JdbcTemplate owner(TestDatabase opened) {
    try {
      return new JdbcTemplate(new SingleConnectionDataSource(opened.owner(), true));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static JdbcTemplate connected(String url, String user) {
    return new JdbcTemplate(new SingleConnectionDataSource(url, user, "", true));
  }
}
