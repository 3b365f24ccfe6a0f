package org.familyplan.query.statistics.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * Figures to be read: the last measured attribute runs across, once for the counts and once for the
 * shares, everything else runs down. Numbers are numbers, so that one can go on reckoning.
 */
final class FigureSheet {
  private static final int TITLE = 14;
  private static final double LABEL_WIDTH = 30;
  private static final double NUMBER_WIDTH = 13;
  private static final String HEAD_FILL = "E8EEF4";
  private static final String RULE = "8A99A8";

  private final PublishedTable table;
  private final Words words;
  private final Figures figures;
  private final List<Attribute> down;
  private final List<Attribute> across;

  FigureSheet(PublishedTable table, Words words) {
    this.table = table;
    this.words = words;
    this.figures = new Figures(table);
    TableDefinition definition = table.definition();
    List<Attribute> order = new ArrayList<>(definition.by());
    order.addAll(definition.measured());
    this.across = order.size() < 2 ? List.of() : List.of(order.removeLast());
    this.down = order;
  }

  /** Title, what it is about, head, figures, symbols. */
  void write(Worksheet sheet) {
    int row = title(sheet);
    head(sheet, row);
    int first = row + headRows();
    sheet.freezePane(down.size(), first);
    int last = first;
    for (Map<String, String> codes : choices(down)) {
      row(sheet, last++, codes);
    }
    foot(sheet, last + 1);
    for (int column = 0; column < down.size(); column++) {
      sheet.width(column, LABEL_WIDTH);
    }
    for (int column = down.size(); column < down.size() + columns(); column++) {
      sheet.width(column, NUMBER_WIDTH);
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(row, first - 1);
  }

  private int title(Worksheet sheet) {
    sheet.value(0, 0, words.label("table." + table.definition().id()));
    sheet.style(0, 0).bold().fontSize(TITLE).set();
    List<String> lines = new ArrayList<>();
    lines.add(words.label("measure." + table.definition().measure() + ".population"));
    String scope = words.scope(figures);
    if (!scope.isEmpty()) {
      lines.add(scope);
    }
    lines.add(words.edition(table.edition()));
    int row = 1;
    for (String line : lines) {
      sheet.value(row++, 0, line);
    }
    return row + 1;
  }

  private int headRows() {
    return across.isEmpty() ? 1 : 2;
  }

  private List<String> acrossCodes() {
    return across.isEmpty() ? List.of(Figures.TOTAL) : figures.codes(across.getFirst());
  }

  private int columns() {
    return figures.contents().size() * acrossCodes().size();
  }

  private void head(Worksheet sheet, int row) {
    int labels = row + headRows() - 1;
    for (int column = 0; column < down.size(); column++) {
      sheet.value(labels, column, words.attribute(down.get(column)));
    }
    int column = down.size();
    for (Content content : figures.contents()) {
      sheet.value(row, column, words.content(content, table) + acrossWords());
      if (!across.isEmpty()) {
        codes(sheet, labels, column);
      }
      column += acrossCodes().size();
    }
    for (int each = row; each <= labels; each++) {
      style(sheet, each, each == labels);
    }
    sheet
        .range(labels, down.size(), labels, down.size() + columns() - 1)
        .style()
        .horizontalAlignment("right")
        .set();
  }

  /** A row of the head. What stands above several columns is not merged: it runs over the next. */
  private void style(Worksheet sheet, int row, boolean last) {
    StyleSetter style = sheet.range(row, 0, row, down.size() + columns() - 1).style();
    style.bold().verticalAlignment("bottom").fillColor(HEAD_FILL);
    if (last) {
      style
          .wrapText(true)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .borderColor(BorderSide.BOTTOM, RULE);
    }
    style.set();
  }

  private String acrossWords() {
    return across.isEmpty() ? "" : " \u00b7 " + words.attribute(across.getFirst());
  }

  private void codes(Worksheet sheet, int row, int from) {
    int column = from;
    for (String code : acrossCodes()) {
      sheet.value(row, column++, words.code(across.getFirst(), code));
    }
  }

  private void row(Worksheet sheet, int row, Map<String, String> codes) {
    for (int column = 0; column < down.size(); column++) {
      Attribute attribute = down.get(column);
      sheet.value(row, column, words.code(attribute, codes.getOrDefault(attribute.id(), "")));
    }
    int column = down.size();
    for (Content content : figures.contents()) {
      for (String code : acrossCodes()) {
        Map<String, String> all = new LinkedHashMap<>(codes);
        across.forEach(each -> all.put(each.id(), code));
        figure(sheet, row, column++, figures.of(figures.cell(all), content), content);
      }
    }
    if (codes.containsValue(Figures.TOTAL)) {
      sheet.range(row, 0, row, down.size() + columns() - 1).style().bold().set();
    }
  }

  private void figure(Worksheet sheet, int row, int column, Shown shown, Content content) {
    if (shown instanceof Shown.Figure(var number)) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(format(content)).set();
    } else {
      sheet.value(row, column, words.shown(shown, content));
      sheet.style(row, column).horizontalAlignment("right").fontColor("6B7280").set();
    }
  }

  /** How a number is written. */
  static String format(Content content) {
    return switch (content) {
      case COUNT -> "#,##0";
      case PERCENT -> "0\" %\"";
      case MEAN -> "#,##0.0";
    };
  }

  private void foot(Worksheet sheet, int row) {
    String threshold = Integer.toString(table.edition().threshold());
    sheet.value(row, 0, words.say("hidden.why", words.say("hidden.symbol"), threshold));
    sheet.value(row + 1, 0, words.say("nothing.why", words.say("nothing.symbol")));
    sheet.range(row, 0, row + 1, 0).style().italic().fontColor("6B7280").set();
  }

  /** Every choice of their codes, sums last. */
  private List<Map<String, String>> choices(List<Attribute> attributes) {
    List<Map<String, String>> choices = List.of(Map.of());
    for (Attribute attribute : attributes) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> choice : choices) {
        for (String code : figures.codes(attribute)) {
          Map<String, String> next = new LinkedHashMap<>(choice);
          next.put(attribute.id(), code);
          more.add(next);
        }
      }
      choices = more;
    }
    return choices;
  }
}
