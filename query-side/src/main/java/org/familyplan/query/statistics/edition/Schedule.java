package org.familyplan.query.statistics.edition;

import java.time.Period;
import org.familyplan.platform.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes an edition whenever the newest one has got so old and another may be published. */
public final class Schedule {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final Publisher publisher;
  private final Period every;
  private String refused = "";

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
      try {
        var unused = publisher.publishWhenDue(every);
        refused = "";
      } catch (RequestProblem e) {
        // said once, not at every look
        if (!e.code().equals(refused)) {
          LOG.warn("An edition is due but not published: {} {}", e.code(), e.detail());
          refused = e.code();
        }
      }
    }
  }
}
