package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.springframework.http.MediaType;

/**
 * One row a cell, as RFC 4180 has it: code and word of each attribute, then the figures and a
 * status, {@code SHOWN} or {@code HIDDEN}. A hidden figure is {@code ..}, one that cannot be
 * reckoned is empty. Numbers have a point and no grouping in both languages. A text that a
 * spreadsheet would take for a formula begins with an apostrophe. With control series two more
 * columns come first, the id and the name of the series, and their rows follow the published ones.
 */
public final class CsvFormat implements TableFormat {
  private static final String FORMULA = "=+-@\t\r";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public MediaType type() {
    return new MediaType("text", "csv", StandardCharsets.UTF_8);
  }

  @Override
  public byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale) {
    Figures figures = new Figures(table);
    Words words = new Words(labels, locale);
    List<String> published =
        beside.isEmpty() ? List.of() : List.of(PUBLISHED, harmless(words.edition(table.edition())));
    StringBuilder csv = new StringBuilder();
    csv.append(line(header(figures, beside)));
    for (Cell cell : table.cells().keySet()) {
      csv.append(line(row(published, cell, figures, words)));
    }
    for (Beside series : beside) {
      for (Cell cell : series.cells().keySet()) {
        csv.append(line(row(series, cell, figures, words)));
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(Figures figures, List<Beside> beside) {
    List<String> names = new ArrayList<>();
    if (!beside.isEmpty()) {
      names.addAll(List.of(SERIES, SERIES + "_label"));
    }
    for (Attribute each : figures.columns()) {
      names.add(each.id());
      names.add(each.id() + "_label");
    }
    figures.contents().forEach(each -> names.add(each.id()));
    names.add("status");
    return names;
  }

  private static List<String> row(List<String> series, Cell cell, Figures figures, Words words) {
    List<String> fields = new ArrayList<>(series);
    codes(fields, cell, figures, words);
    figures.contents().forEach(each -> fields.add(plain(figures.of(cell, each))));
    fields.add(figures.hides(cell) ? "HIDDEN" : "SHOWN");
    return fields;
  }

  private static List<String> row(Beside series, Cell cell, Figures figures, Words words) {
    List<String> fields = new ArrayList<>();
    fields.add(series.series().series().toString());
    fields.add(harmless(TableFormat.label(series, words)));
    codes(fields, cell, figures, words);
    figures.contents().forEach(each -> fields.add(plain(TableFormat.of(series, cell, each))));
    fields.add("SHOWN");
    return fields;
  }

  private static void codes(List<String> fields, Cell cell, Figures figures, Words words) {
    for (Attribute each : figures.columns()) {
      String code = Figures.code(cell, each);
      fields.add(harmless(code));
      fields.add(harmless(words.code(each, code)));
    }
  }

  private static String plain(Shown shown) {
    return switch (shown) {
      case Shown.Figure(BigDecimal number) -> number.toPlainString();
      case Shown.Hidden _ -> "..";
      case Shown.Nothing _ -> "";
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String line(List<String> fields) {
    return fields.stream().map(CsvFormat::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
