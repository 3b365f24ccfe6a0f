package org.familyplan.api.shared;

/** Bounds of free text, in UTF-16 code units. */
public final class Text {
  /**
   * A name, a title, a code from another system. Text that is bound to this length or less is one
   * line: without line breaks and tabs.
   */
  public static final int SHORT = 200;

  /** A wording, a reason, a wish. */
  public static final int LONG = 4_000;

  /** A note or a document (notat). */
  public static final int NOTE = 20_000;

  private Text() {}
}
