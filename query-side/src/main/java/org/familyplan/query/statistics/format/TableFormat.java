package org.familyplan.query.statistics.format;

import java.util.Locale;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.measure.Labels;
import org.springframework.http.MediaType;

/** A form in which a published table is handed out. The same table gives the same bytes. */
public interface TableFormat {
  /** Its name in addresses, for example {@code csv}. */
  String name();

  /** How the name of a file of it ends, without the point. */
  default String ending() {
    return name();
  }

  /** What the bytes are. */
  MediaType type();

  /**
   * Writes a table.
   *
   * @param locale Danish or English, for the words in it
   */
  byte[] write(PublishedTable table, Labels labels, Locale locale);
}
