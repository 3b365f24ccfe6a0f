package org.familyplan.platform.projection;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node does for one projection. */
record ProjectionWork(
    Projection projection,
    Tables tables,
    Step step,
    StoppedFamilies stoppedFamilies,
    Breather breather,
    Watermark watermark) {
  private static final Logger log = LoggerFactory.getLogger(ProjectionWork.class);

  static ProjectionWork of(
      Projection projection, Tables tables, Reading reading, ProjectionSettings settings) {
    String name = ActiveGeneration.valid(projection.name());
    return new ProjectionWork(
        projection,
        tables,
        new Step(projection, tables, reading, settings),
        new StoppedFamilies(projection, tables, reading, settings.maxStopped()),
        new Breather(),
        new Watermark(
            () -> tables.transactions().ifAvailable(() -> tables.progress().readersSee(name))));
  }

  String name() {
    return projection.name();
  }

  /** Waits until readers see all up to a position, and has the steps follow at once meanwhile. */
  boolean await(long position, Duration time) {
    breather.hurry();
    try {
      return watermark.await(position, time);
    } finally {
      breather.calm();
    }
  }

  /** Lets all nodes know why a segment does not go on, if the database lets it. */
  void tell(Segment segment, String trouble) {
    try {
      boolean unused = tables.transactions().in(() -> tellIfFree(segment, trouble));
    } catch (RuntimeException e) {
      log.debug("Nobody can be told now of {}'s trouble: {}", segment, Trouble.text(e));
    }
  }

  private boolean tellIfFree(Segment segment, String trouble) {
    boolean free = tables.progress().lockIfFree(segment).isPresent();
    if (free) {
      tables.progress().tell(segment, trouble);
    }
    return free;
  }
}
