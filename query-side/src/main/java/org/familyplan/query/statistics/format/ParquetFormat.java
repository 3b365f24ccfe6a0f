package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Apache Parquet: one row a cell, code and word of each attribute, the figures as numbers, null
 * where nothing is shown and {@code hidden} true when that is to protect somebody. What every
 * figure carries stands in the file's key-value metadata. With control series two more columns come
 * first, the id and the name of the series, and their rows follow the published ones.
 */
public final class ParquetFormat implements TableFormat {
  private static final MediaType TYPE = new MediaType("application", "vnd.apache.parquet");

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public MediaType type() {
    return TYPE;
  }

  @Override
  public byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale) {
    Figures figures = new Figures(table);
    Words words = new Words(labels, locale);
    try (DuckFile duck = DuckFile.inMemory()) {
      ColumnTable rows = ColumnTable.named("figures");
      if (!beside.isEmpty()) {
        rows.text(SERIES).text(SERIES + "_label");
      }
      for (Attribute each : figures.columns()) {
        rows.text(each.id()).text(each.id() + "_label");
      }
      figures.contents().forEach(each -> rows.number(each.id(), type(each)));
      rows.flag("hidden");
      for (Cell cell : table.cells().keySet()) {
        rows.row();
        if (!beside.isEmpty()) {
          rows.add(PUBLISHED).add(words.edition(table.edition()));
        }
        codes(rows, cell, figures, words);
        figures.contents().forEach(each -> rows.add(number(figures.of(cell, each))));
        rows.add(figures.hides(cell));
      }
      beside.forEach(each -> add(rows, each, figures, words));
      duck.load(rows);
      return duck.parquet("figures", metadata(table, words));
    }
  }

  private static void add(ColumnTable rows, Beside series, Figures figures, Words words) {
    for (Cell cell : series.cells().keySet()) {
      rows.row().add(series.series().series().toString()).add(TableFormat.label(series, words));
      codes(rows, cell, figures, words);
      figures.contents().forEach(each -> rows.add(number(TableFormat.of(series, cell, each))));
      rows.add(false);
    }
  }

  private static void codes(ColumnTable rows, Cell cell, Figures figures, Words words) {
    for (Attribute each : figures.columns()) {
      String code = Figures.code(cell, each);
      rows.add(code).add(words.code(each, code));
    }
  }

  private static String type(Content content) {
    return switch (content) {
      case COUNT -> "BIGINT";
      case PERCENT -> "INTEGER";
      case MEAN -> "DECIMAL(18,1)";
    };
  }

  private static @Nullable BigDecimal number(Shown shown) {
    return shown instanceof Shown.Figure(var number) ? number : null;
  }

  private static Map<String, String> metadata(PublishedTable table, Words words) {
    Edition edition = table.edition();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("table", table.definition().id());
    metadata.put("title", words.label("table." + table.definition().id()));
    metadata.put("measure", table.definition().measure());
    metadata.put("measureVersion", Integer.toString(table.measureVersion()));
    metadata.put(
        "definition", words.label("measure." + table.definition().measure() + ".definition"));
    metadata.put("edition", Integer.toString(edition.number()));
    metadata.put("position", Long.toString(edition.position()));
    metadata.put("knownAt", edition.knownAt().toString());
    metadata.put("validAt", edition.validAt().toString());
    metadata.put("publishedAt", edition.publishedAt().toString());
    metadata.put("threshold", Integer.toString(edition.threshold()));
    metadata.put("sha256", edition.sha256());
    return metadata;
  }
}
