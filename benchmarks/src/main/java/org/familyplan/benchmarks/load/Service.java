package org.familyplan.benchmarks.load;

/** The requests of the scenario as one service understands them. */
interface Service {

  /** Opens a new family file. */
  Request openFamily();

  /**
   * Reads the new family's id.
   *
   * @param answer body of the 2xx answer to {@link #openFamily()}
   */
  String familyId(String answer);

  /** One step with a family file that was opened before: adds a goal, if not said otherwise. */
  Request addGoal(String familyId);

  /** How many steps ({@link #addGoal}) a client takes with one family. */
  default int stepsOfAFamily() {
    return Client.GOALS_OF_A_FAMILY;
  }
}
