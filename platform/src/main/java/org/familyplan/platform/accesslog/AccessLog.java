package org.familyplan.platform.accesslog;

import org.familyplan.platform.eventstore.LogUnavailable;

/** Keeps every look at personal data. Positions run 1, 2, 3 … without holes, in commit order. */
@FunctionalInterface
public interface AccessLog {

  /**
   * Records a look. Returns only when it is durable.
   *
   * @throws LogUnavailable when it is not sure that it is: the answer must not be given
   */
  void record(Look look);
}
