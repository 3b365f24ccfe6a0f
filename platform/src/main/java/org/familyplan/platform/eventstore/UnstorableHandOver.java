package org.familyplan.platform.eventstore;

/**
 * The database refuses this hand-over's data, for example a name that is too long: a defect of
 * whoever made it, and trying again will not help. Nothing of it was written.
 */
public final class UnstorableHandOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnstorableHandOver(Throwable cause) {
    super("the database refuses the hand-over's data: " + Failures.withoutValues(cause));
  }
}
