package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.familyplan.api.statistics.ControlSeriesLine;
import org.familyplan.query.statistics.edition.Beside;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.measure.Labels;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A form in which a published table is handed out. The same table gives the same bytes. */
public interface TableFormat {
  /** Column or dimension that says whose figure it is, when there are control series. */
  String SERIES = "series";

  /** Its code of what was published. */
  String PUBLISHED = "PUBLISHED";

  /** Its name in addresses, for example {@code csv}. */
  String name();

  /** How the name of a file of it ends, without the point. */
  default String ending() {
    return name();
  }

  /** What the bytes are. */
  MediaType type();

  /**
   * Writes a table with control series, told apart from it.
   *
   * @param beside in their order; none, and it is the table alone
   * @param locale Danish or English, for the words in it
   */
  byte[] write(PublishedTable table, List<Beside> beside, Labels labels, Locale locale);

  /**
   * Writes a table.
   *
   * @param locale Danish or English, for the words in it
   */
  default byte[] write(PublishedTable table, Labels labels, Locale locale) {
    return write(table, List.of(), labels, locale);
  }

  /** What a control series says of a cell; nothing when it does not say it. */
  static Shown of(Beside beside, Cell cell, Content content) {
    Figure figure = beside.cells().get(cell);
    BigDecimal number = figure == null ? null : number(figure, content);
    return number == null ? Shown.NOTHING : new Shown.Figure(number);
  }

  private static @Nullable BigDecimal number(Figure figure, Content content) {
    Number number =
        switch (content) {
          case COUNT -> figure.count();
          case PERCENT -> figure.percent();
          case MEAN -> figure.mean();
        };
    if (number == null) {
      return null;
    }
    return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
  }

  /** A series' name, that says whose it is. */
  static String label(Beside beside, Words words) {
    return words.say("control.label", beside.series().title(), beside.series().municipality());
  }

  /** Whose a series is, where the figures are from, and whether it was withdrawn. */
  static String source(Beside beside, Words words) {
    ControlSeriesLine line = beside.series();
    String source = words.say("control.source", line.title(), line.municipality(), line.source());
    return line.withdrawnAt() == null ? source : words.say("control.withdrawn", source);
  }
}
