package org.familyplan.platform.backup;

/** A backup that cannot be restored, or not here; the message is meant for the operator. */
public final class UnfitBackup extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitBackup(String message) {
    super(message);
  }
}
