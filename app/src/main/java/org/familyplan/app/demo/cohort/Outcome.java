package org.familyplan.app.demo.cohort;

/** How a course goes. The numbers are chances of a hundred. */
enum Outcome {
  GOOD(80, 45, 75, 15),
  SOME(55, 20, 50, 25),
  LITTLE(25, 6, 25, 40),
  /** The family leaves before the end that was hoped for. */
  BROKEN_OFF(10, 3, 15, 50);

  private final int goals;
  private final int work;
  private final int levels;
  private final int losses;

  Outcome(int goals, int work, int levels, int losses) {
    this.goals = goals;
    this.work = work;
    this.levels = levels;
    this.losses = losses;
  }

  static Outcome of(Chance chance) {
    return values()[chance.weighted(30, 42, 20, 8)];
  }

  /** Of a goal being reached. */
  int goals() {
    return goals;
  }

  /** Of an adult without work coming nearer to it. */
  int work() {
    return work;
  }

  /** Of an adult with work losing it. */
  int losses() {
    return losses;
  }

  /** Of a problem becoming smaller. */
  int levels() {
    return levels;
  }
}
