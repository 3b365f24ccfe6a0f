package org.familyplan.platform.transparency;

/** The log is not what was signed before: nothing is signed. The message says what differs. */
public final class SigningRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  SigningRefused(String reason) {
    super(reason);
  }
}
