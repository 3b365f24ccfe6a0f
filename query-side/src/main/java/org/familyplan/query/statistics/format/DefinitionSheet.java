package org.familyplan.query.statistics.format;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Measure;
import org.familyplan.query.statistics.table.Attribute;
import org.jspecify.annotations.Nullable;

/** What the figures mean: the measure, the edition, the symbols, every code. */
final class DefinitionSheet {
  private static final double NAME_WIDTH = 28;
  private static final double TEXT_WIDTH = 95;

  private final PublishedTable table;
  private final @Nullable Measure measure;
  private final Words words;
  private int row;

  DefinitionSheet(PublishedTable table, @Nullable Measure measure, Words words) {
    this.table = table;
    this.measure = measure;
    this.words = words;
  }

  void write(Worksheet sheet) {
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, TEXT_WIDTH);
    measure(sheet);
    row++;
    edition(sheet);
    row++;
    symbols(sheet);
    row++;
    for (Attribute each : new Figures(table).columns()) {
      attribute(sheet, each);
    }
  }

  private void measure(Worksheet sheet) {
    String id = table.definition().measure();
    line(sheet, "table", words.label("table." + table.definition().id()));
    line(sheet, "measure", words.label("measure." + id + ".title"));
    line(sheet, "version", Integer.toString(table.measureVersion()));
    for (String part :
        List.of("definition", "population", "timePoint", "unanswered", "corrections")) {
      line(sheet, part, words.label("measure." + id + "." + part));
    }
    if (measure != null) {
      line(sheet, "unit", words.label("unit." + measure.unit()));
      line(sheet, "rounding", words.say("rounding." + measure.rounding()));
      line(sheet, "source", measure.source());
      line(sheet, "owner", measure.owner());
    }
  }

  private void edition(Worksheet sheet) {
    Edition edition = table.edition();
    line(sheet, "edition", Integer.toString(edition.number()));
    line(sheet, "title", edition.title());
    line(sheet, "position", Long.toString(edition.position()));
    line(sheet, "knownAt", edition.knownAt().toString());
    line(sheet, "validAt", edition.validAt().toString());
    line(sheet, "publishedAt", edition.publishedAt().toString());
    line(sheet, "threshold", Integer.toString(edition.threshold()));
    line(sheet, "sha256", edition.sha256());
  }

  private void symbols(Worksheet sheet) {
    String threshold = Integer.toString(table.edition().threshold());
    line(sheet, "symbols", words.say("hidden.why", words.say("hidden.symbol"), threshold));
    sheet.value(row++, 1, words.say("nothing.why", words.say("nothing.symbol")));
  }

  private void attribute(Worksheet sheet, Attribute attribute) {
    line(sheet, "attribute", words.attribute(attribute) + " (" + attribute.id() + ")");
    sheet.style(row - 1, 1).bold().set();
    for (String code : attribute.codes()) {
      sheet.value(row, 0, code);
      sheet.value(row++, 1, words.code(attribute, code));
    }
  }

  private void line(Worksheet sheet, String name, String text) {
    sheet.value(row, 0, words.say("definitions." + name));
    sheet.value(row, 1, text);
    sheet.style(row, 0).bold().verticalAlignment("top").set();
    sheet.style(row++, 1).wrapText(true).verticalAlignment("top").set();
  }
}
