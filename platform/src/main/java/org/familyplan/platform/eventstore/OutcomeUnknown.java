package org.familyplan.platform.eventstore;

/** The connection broke while committing: the hand-over may or may not stand in the log. */
public final class OutcomeUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutcomeUnknown(Throwable cause) {
    super("the database did not say whether it committed", cause);
  }
}
