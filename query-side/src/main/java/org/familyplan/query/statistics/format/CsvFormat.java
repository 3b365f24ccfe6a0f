package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.springframework.http.MediaType;

/**
 * One row a cell, as RFC 4180 has it: code and word of each attribute, then the figures and a
 * status, {@code SHOWN} or {@code HIDDEN}. A hidden figure is {@code ..}, one that cannot be
 * reckoned is empty. Numbers have a point and no grouping in both languages. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
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
  public byte[] write(PublishedTable table, Labels labels, Locale locale) {
    Figures figures = new Figures(table);
    Words words = new Words(labels, locale);
    StringBuilder csv = new StringBuilder();
    csv.append(line(header(figures)));
    for (Cell cell : table.cells().keySet()) {
      csv.append(line(row(cell, figures, words)));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> header(Figures figures) {
    List<String> names = new ArrayList<>();
    for (Attribute each : figures.columns()) {
      names.add(each.id());
      names.add(each.id() + "_label");
    }
    figures.contents().forEach(each -> names.add(each.id()));
    names.add("status");
    return names;
  }

  private static List<String> row(Cell cell, Figures figures, Words words) {
    List<String> fields = new ArrayList<>();
    for (Attribute each : figures.columns()) {
      String code = Figures.code(cell, each);
      fields.add(harmless(code));
      fields.add(harmless(words.code(each, code)));
    }
    figures.contents().forEach(each -> fields.add(plain(figures.of(cell, each))));
    fields.add(figures.hides(cell) ? "HIDDEN" : "SHOWN");
    return fields;
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
