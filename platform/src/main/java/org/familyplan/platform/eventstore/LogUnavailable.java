package org.familyplan.platform.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached or cannot take more now. An append that ends so wrote nothing and
 * may be tried again.
 */
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(String message) {
    super(message);
  }

  public LogUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
