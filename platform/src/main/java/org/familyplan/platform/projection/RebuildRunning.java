package org.familyplan.platform.projection;

/** The projection is being rebuilt already; that one goes on. */
public final class RebuildRunning extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RebuildRunning(String projection) {
    super(projection + " is being rebuilt already", null, false, false);
  }
}
