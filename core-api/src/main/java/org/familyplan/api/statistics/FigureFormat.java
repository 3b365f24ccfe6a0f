package org.familyplan.api.statistics;

/** In which form figures are given. */
public enum FigureFormat {
  /** JSON, as this document describes it. */
  JSON,
  /** A table of text, one line for each cell (RFC 4180). */
  CSV,
  /** JSON-stat 2.0. */
  JSON_STAT,
  /** A workbook for people. */
  XLSX,
  /** Columns in binary form, for programs. */
  PARQUET,
  /** A chart. */
  SVG
}
