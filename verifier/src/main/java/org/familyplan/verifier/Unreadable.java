package org.familyplan.verifier;

/** What was given is not what the program takes: nothing can be said about the log. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason);
  }
}
