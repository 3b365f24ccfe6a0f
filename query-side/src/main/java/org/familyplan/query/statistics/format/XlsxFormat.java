package org.familyplan.query.statistics.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.measure.Measure;
import org.springframework.http.MediaType;

/**
 * A workbook for people: a sheet of figures laid out to be read, one of control series when there
 * are some, and one of definitions.
 */
public final class XlsxFormat implements TableFormat {
  private static final MediaType TYPE =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Map<String, Measure> measures;

  /**
   * A format.
   *
   * @param measures by id, for the sheet of definitions
   */
  public XlsxFormat(Map<String, Measure> measures) {
    this.measures = Map.copyOf(measures);
  }

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public MediaType type() {
    return TYPE;
  }

  @Override
  public byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale) {
    Words words = new Words(labels, locale);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "familyplan", "1.0")) {
      workbook.setGlobalDefaultFont("Calibri", 11);
      workbook.properties().setTitle(words.label("table." + table.definition().id()));
      new FigureSheet(table, words).write(workbook.newWorksheet(words.say("sheet.figures")));
      if (!beside.isEmpty()) {
        new ControlSheet(table, words, workbook.newWorksheet(words.say("control.sheet")))
            .write(beside);
      }
      new DefinitionSheet(table, measures.get(table.definition().measure()), words)
          .write(workbook.newWorksheet(words.say("sheet.definitions")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Zips.timeless(bytes.toByteArray(), table.edition().publishedAt());
  }
}
