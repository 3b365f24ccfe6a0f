package org.familyplan.platform.projection;

import org.jspecify.annotations.Nullable;

/** A segment cannot go on, and no single event may be passed over. The message has no case data. */
final class Stuck extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stuck(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
