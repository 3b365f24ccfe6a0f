package org.familyplan.api.statistics;

/** In which form the tables of an export are written. */
public enum ExportForm {
  /** A text with one line for each cell (RFC 4180). */
  CSV,
  /** JSON-stat 2.0. */
  JSON_STAT,
  /** Workbooks for people. */
  XLSX,
  /** Columns in binary form, for programs (Apache Parquet). */
  PARQUET,
  /** Charts. */
  SVG
}
