package org.familyplan.api.statistics;

/** Language of an export's words. */
public enum ExportLanguage {
  /** Danish. */
  DA,
  /** English. */
  EN
}
