package org.familyplan.platform.database;

import java.util.List;

/** The database cannot be trusted with the log, or not used by this release. */
public final class UnfitDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnfitDatabase(List<String> reasons) {
    super(String.join("\n", reasons));
  }

  UnfitDatabase(String reason, Throwable cause) {
    super(reason, cause);
  }
}
