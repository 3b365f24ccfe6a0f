package org.familyplan.query.statistics.measure;

import java.util.Locale;
import java.util.MissingResourceException;

/** Words that also answer for what only old editions have: its id, when there are no words left. */
public final class LastingLabels implements Labels {
  private final Labels labels;

  public LastingLabels(Labels labels) {
    this.labels = labels;
  }

  @Override
  public String of(String key, Locale locale) {
    try {
      return labels.of(key, locale);
    } catch (MissingResourceException e) {
      return key.substring(key.indexOf('.') + 1);
    }
  }

  @Override
  public String ofCode(String attribute, String code, Locale locale) {
    try {
      return labels.ofCode(attribute, code, locale);
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
