package org.familyplan.query.statistics.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.format.ColumnTable;
import org.familyplan.query.statistics.format.Content;
import org.familyplan.query.statistics.format.DuckFile;
import org.familyplan.query.statistics.format.Figures;
import org.familyplan.query.statistics.format.Shown;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;

/**
 * An edition as a star schema: the tables and columns of the database's schema {@code published}
 * ({@code docs/analyst/power-bi.md}), each as a Parquet file, and all in one DuckDB database.
 */
final class Star {
  private static final Locale DANISH = Locale.of("da");
  private static final List<String> TEXTS =
      List.of("title", "definition", "population", "timePoint", "unanswered", "corrections");

  private final Edition edition;
  private final List<PublishedTable> tables;
  private final List<Measure> measures;
  private final Labels labels;

  Star(Edition edition, List<PublishedTable> tables, List<Measure> measures, Labels labels) {
    this.edition = edition;
    this.tables = List.copyOf(tables);
    this.measures = List.copyOf(measures);
    this.labels = labels;
  }

  /** Names of its files. */
  static List<String> files() {
    return List.of(
        "star/dim_edition.parquet",
        "star/dim_table.parquet",
        "star/dim_measure.parquet",
        "star/dim_attribute.parquet",
        "star/dim_code.parquet",
        "star/fact_cell.parquet",
        "star/cell_code.parquet",
        "star/figures.duckdb");
  }

  /** The files by name. */
  Map<String, byte[]> write() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<ColumnTable> star =
        List.of(editions(), tables(), measures(), attributes(), codes(), cells(), cellCodes());
    try (DuckFile duck = DuckFile.onDisk()) {
      Map<String, String> of = Map.of("edition", Integer.toString(edition.number()));
      for (ColumnTable each : star) {
        duck.load(each);
        files.put("star/" + each.name() + ".parquet", duck.parquet(each.name(), of));
      }
      files.put("star/figures.duckdb", duck.database());
    }
    return files;
  }

  private ColumnTable editions() {
    return ColumnTable.named("dim_edition")
        .number("edition", "INTEGER")
        .text("title")
        .number("position", "BIGINT")
        .number("known_at", "TIMESTAMPTZ")
        .number("valid_at", "DATE")
        .number("published_at", "TIMESTAMPTZ")
        .number("threshold", "INTEGER")
        .text("sha256")
        .row()
        .add(edition.number())
        .add(edition.title())
        .add(edition.position())
        .add(edition.knownAt())
        .add(edition.validAt())
        .add(edition.publishedAt())
        .add(edition.threshold())
        .add(edition.sha256());
  }

  private ColumnTable tables() {
    ColumnTable rows =
        ColumnTable.named("dim_table")
            .number("edition", "INTEGER")
            .text("table_id")
            .text("subject")
            .text("measure")
            .number("measure_version", "INTEGER")
            .number("dimensions", "INTEGER")
            .text("subject_da")
            .text("subject_en")
            .text("title_da")
            .text("title_en");
    for (PublishedTable each : tables) {
      rows.row()
          .add(edition.number())
          .add(each.definition().id())
          .add(each.definition().subject())
          .add(each.definition().measure())
          .add(each.measureVersion())
          .add(new Figures(each).columns().size());
      words(rows, "subject." + each.definition().subject());
      words(rows, "table." + each.definition().id());
    }
    return rows;
  }

  private ColumnTable measures() {
    ColumnTable rows =
        ColumnTable.named("dim_measure")
            .text("measure")
            .number("version", "INTEGER")
            .text("unit")
            .text("rounding")
            .text("source")
            .text("owner")
            .number("since", "DATE");
    for (String text : TEXTS) {
      String column = text.equals("timePoint") ? "time_point" : text;
      rows.text(column + "_da").text(column + "_en");
    }
    for (Measure each : measures) {
      rows.row()
          .add(each.id())
          .add(each.version())
          .add(each.unit())
          .add(each.rounding().name())
          .add(each.source())
          .add(each.owner())
          .add(each.since());
      TEXTS.forEach(text -> words(rows, "measure." + each.id() + "." + text));
    }
    return rows;
  }

  /** Those of the tables, each once. */
  private List<Attribute> used() {
    Map<String, Attribute> used = new LinkedHashMap<>();
    for (PublishedTable table : tables) {
      table.definition().dimensions().forEach(each -> used.put(each.id(), each));
    }
    for (PublishedTable table : tables) {
      new Figures(table).scope().forEach(each -> used.putIfAbsent(each.id(), each));
    }
    return new ArrayList<>(used.values());
  }

  private ColumnTable attributes() {
    ColumnTable rows =
        ColumnTable.named("dim_attribute").text("attribute").text("name_da").text("name_en");
    for (Attribute each : used()) {
      rows.row().add(each.id());
      words(rows, "attribute." + each.id());
    }
    return rows;
  }

  private ColumnTable codes() {
    ColumnTable rows =
        ColumnTable.named("dim_code")
            .text("attribute")
            .text("code")
            .number("ordinal", "INTEGER")
            .text("name_da")
            .text("name_en");
    for (Attribute each : used()) {
      for (String code : each.codes()) {
        rows.row()
            .add(each.id())
            .add(code)
            .add(each.codes().indexOf(code) + 1)
            .add(labels.ofCode(each.id(), code, DANISH))
            .add(labels.ofCode(each.id(), code, Locale.ENGLISH));
      }
    }
    return rows;
  }

  private ColumnTable cells() {
    ColumnTable rows =
        ColumnTable.named("fact_cell")
            .number("edition", "INTEGER")
            .text("table_id")
            .number("cell", "INTEGER")
            .flag("detail")
            .number("units", "BIGINT")
            .number("percent", "INTEGER")
            .number("mean", "DECIMAL(20,1)")
            .flag("hidden");
    for (PublishedTable table : tables) {
      Figures figures = new Figures(table);
      int ordinal = 0;
      for (Cell cell : table.cells().keySet()) {
        rows.row()
            .add(edition.number())
            .add(table.definition().id())
            .add(ordinal++)
            .add(cell.codes().size() == figures.columns().size());
        for (Content content : Content.values()) {
          Shown shown =
              figures.contents().contains(content) ? figures.of(cell, content) : Shown.NOTHING;
          rows.add(shown instanceof Shown.Figure(var number) ? number : null);
        }
        rows.add(figures.hides(cell));
      }
    }
    return rows;
  }

  private ColumnTable cellCodes() {
    ColumnTable rows =
        ColumnTable.named("cell_code")
            .number("edition", "INTEGER")
            .text("table_id")
            .number("cell", "INTEGER")
            .text("attribute")
            .text("code");
    for (PublishedTable table : tables) {
      int ordinal = 0;
      for (Cell cell : table.cells().keySet()) {
        int number = ordinal++;
        cell.codes()
            .forEach(
                (attribute, code) ->
                    rows.row()
                        .add(edition.number())
                        .add(table.definition().id())
                        .add(number)
                        .add(attribute)
                        .add(code));
      }
    }
    return rows;
  }

  private void words(ColumnTable rows, String key) {
    rows.add(labels.of(key, DANISH)).add(labels.of(key, Locale.ENGLISH));
  }
}
