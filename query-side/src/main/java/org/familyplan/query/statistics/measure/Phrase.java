package org.familyplan.query.statistics.measure;

/** A name of the catalogue where it does not stand alone. */
public final class Phrase {
  private Phrase() {}

  /** As it is written within a sentence: with a small first letter, unless it is an acronym. */
  public static String within(String name) {
    boolean acronym = name.length() < 2 || !Character.isLowerCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
