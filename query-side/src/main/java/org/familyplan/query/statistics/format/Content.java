package org.familyplan.query.statistics.format;

import java.util.Locale;

/** What a cell may say. */
public enum Content {
  /** How many units. */
  COUNT,
  /** How many of the base, in whole per cent. */
  PERCENT,
  /** The mean of the table's amount. */
  MEAN;

  /** Its name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
