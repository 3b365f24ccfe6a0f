package org.familyplan.query.history;

import java.util.Locale;
import java.util.ResourceBundle;

/** Codes of looks, readers, departments and consents as words, Danish or English. */
public final class CodeWords {
  private final Sentences sentences = new Sentences();
  private final Locale locale;
  private final ResourceBundle words;

  /** In a language. */
  public CodeWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "org.familyplan.query.history.codes",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What a code means; those that are not of this file are words of the history's sentences. */
  public String of(Enum<?> code) {
    return of(code.name());
  }

  /** The same, of a code that is no constant of the reader's. */
  public String of(String code) {
    return words.containsKey(code) ? words.getString(code) : sentences.word(code, locale);
  }
}
