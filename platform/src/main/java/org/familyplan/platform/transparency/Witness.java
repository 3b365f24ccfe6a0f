package org.familyplan.platform.transparency;

import org.familyplan.api.transparency.LogName;

/** A place that the database's administrator does not reach, where checkpoints are kept. */
public interface Witness {
  /** What it is called in logs and metrics. */
  String name();

  /**
   * Takes a checkpoint; the same one may come again.
   *
   * @param note the signed note
   * @throws WitnessFailed when it is not sure that it was taken
   */
  void tell(LogName log, String note);
}
