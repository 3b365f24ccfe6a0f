package org.familyplan.query.statistics.format;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;

/** Control series, one below the other, each under the words that say whose it is. */
final class ControlSheet {
  private static final double LABEL_WIDTH = 30;
  private static final double NUMBER_WIDTH = 13;
  private static final String HEAD_FILL = "E8EEF4";

  private final PublishedTable table;
  private final Words words;
  private final Figures figures;
  private final Worksheet sheet;
  private int row;

  ControlSheet(PublishedTable table, Words words, Worksheet sheet) {
    this.table = table;
    this.words = words;
    this.figures = new Figures(table);
    this.sheet = sheet;
  }

  void write(List<Beside> beside) {
    int labels = figures.columns().size();
    int columns = labels + figures.contents().size();
    for (int column = 0; column < columns; column++) {
      sheet.width(column, column < labels ? LABEL_WIDTH : NUMBER_WIDTH);
    }
    for (Beside each : beside) {
      sheet.value(row, 0, TableFormat.source(each, words));
      sheet.style(row++, 0).bold().set();
      head(columns);
      each.cells().keySet().forEach(cell -> line(each, cell));
      row++;
    }
  }

  private void head(int columns) {
    int column = 0;
    for (Attribute attribute : figures.columns()) {
      sheet.value(row, column++, words.attribute(attribute));
    }
    for (Content content : figures.contents()) {
      sheet.value(row, column++, words.content(content, table));
    }
    sheet.range(row, 0, row, columns - 1).style().bold().fillColor(HEAD_FILL).set();
    row++;
  }

  private void line(Beside series, Cell cell) {
    int column = 0;
    for (Attribute attribute : figures.columns()) {
      sheet.value(row, column++, words.code(attribute, Figures.code(cell, attribute)));
    }
    for (Content content : figures.contents()) {
      if (TableFormat.of(series, cell, content) instanceof Shown.Figure(var number)) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(FigureSheet.format(content)).set();
      }
      column++;
    }
    row++;
  }
}
