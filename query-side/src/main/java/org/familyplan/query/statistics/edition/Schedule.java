package org.familyplan.query.statistics.edition;

import java.time.Period;

/** Publishes an edition whenever the newest one has got so old. */
public final class Schedule {
  private final Publisher publisher;
  private final Period every;

  /**
   * A schedule.
   *
   * @param every age of the newest edition at which the next one is due; nothing when it is never
   */
  public Schedule(Publisher publisher, Period every) {
    this.publisher = publisher;
    this.every = every;
  }

  /** Looks once whether one is due. */
  public void look() {
    if (!every.isZero() && !every.isNegative()) {
      var unused = publisher.publishWhenDue(every);
    }
  }
}
