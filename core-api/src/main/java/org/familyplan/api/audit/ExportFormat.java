package org.familyplan.api.audit;

/** In which form a sample's results are exported. */
public enum ExportFormat {
  /** As the view. */
  JSON,
  /** A table (RFC 4180): one line for each file, one column for each criterion. */
  CSV
}
