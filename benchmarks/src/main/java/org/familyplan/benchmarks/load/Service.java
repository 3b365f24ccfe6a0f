package org.familyplan.benchmarks.load;

import java.net.http.HttpRequest;

/** The requests of the scenario as one service understands them. */
interface Service {

  /** Opens a new family file. */
  HttpRequest openFamily();

  /**
   * Reads the new family's id.
   *
   * @param answer body of the 2xx answer to {@link #openFamily()}
   */
  String familyId(String answer);

  /** Adds one goal to a family file that was opened before. */
  HttpRequest addGoal(String familyId);
}
