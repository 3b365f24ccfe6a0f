package org.familyplan.platform.projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.projection.GenerationTable.Generations;
import org.familyplan.platform.projection.GenerationTable.Retired;
import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** How generations of a projection come and go; one at a time, over all nodes. */
final class Rebuilds {
  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final int NEAR = 4;
  private final Tables tables;
  private final InstantSource clock;
  private final ProjectionSettings settings;

  Rebuilds(Tables tables, InstantSource clock, ProjectionSettings settings) {
    this.tables = tables;
    this.clock = clock;
    this.settings = settings;
  }

  /** Adds a projection that the database does not know yet; another node may do so just now. */
  void register(String projection) {
    try {
      boolean unused = tables.transactions().ifAvailable(() -> addIfMissing(projection));
    } catch (DuplicateKeyException e) {
      log.debug("Another node has registered {}", projection);
    }
  }

  /** Begins a new generation and answers with its number. Throws {@link RebuildRunning}. */
  int begin(String projection, int segments) {
    return tables.transactions().ifAvailable(() -> add(projection, segments));
  }

  /** Gives the rebuild up; false when there is none. */
  boolean cancel(String projection) {
    return tables.transactions().ifAvailable(() -> removeRebuild(projection));
  }

  /** Whether it is worth while to try {@link #swap}: the new generation is nearly there. */
  boolean isNear(List<Progress> segments) {
    long behind = position(active(segments)) - position(rebuilding(segments));
    return !rebuilding(segments).isEmpty() && behind <= (long) NEAR * settings.batchSize();
  }

  /**
   * Makes the new generation the active one, if there is one that is nearly there. All segments of
   * both stand still meanwhile; what the new one lacks is taken in here, so readers never see less
   * than before.
   *
   * @return false when it cannot be done yet
   */
  boolean swap(ProjectionWork work) {
    return tables.transactions().in(() -> swapLocked(work));
  }

  private boolean addIfMissing(String projection) {
    boolean missing = !tables.generations().contains(projection);
    if (missing) {
      tables.generations().add(projection);
      tables.progress().add(projection, 1, settings.segments());
    }
    return missing;
  }

  private int add(String projection, int segments) {
    Generations generations = lock(projection);
    if (!rebuilding(tables.progress().of(projection)).isEmpty()) {
      throw new RebuildRunning(projection);
    }
    int generation = generations.last() + 1;
    tables.generations().begin(projection, generation);
    tables.progress().add(projection, generation, segments);
    log.info("Projection {} is rebuilt as generation {}", projection, generation);
    return generation;
  }

  private boolean removeRebuild(String projection) {
    Generations generations = lock(projection);
    boolean running = !rebuilding(tables.progress().of(projection)).isEmpty();
    if (running) {
      remove(new Retired(projection, generations.last()));
      log.info("The rebuild {} of projection {} is given up", generations.last(), projection);
    }
    return running;
  }

  private boolean swapLocked(ProjectionWork work) {
    Generations generations = lock(work.name());
    List<Progress> segments = tables.progress().lockAll(work.name());
    if (!isNear(segments)) {
      return false;
    }
    long target = active(segments).stream().mapToLong(Progress::position).max().orElse(0);
    rebuilding(segments).forEach(segment -> work.step().catchUp(segment, target));
    return !losesFamilies(work.name(), generations) && activate(work.name(), generations);
  }

  private boolean activate(String projection, Generations generations) {
    tables.generations().activate(projection, generations.last());
    remove(new Retired(projection, generations.active()));
    log.info("Projection {} is read from generation {}", projection, generations.last());
    return true;
  }

  private void remove(Retired retired) {
    tables.progress().remove(retired.projection(), retired.generation());
    tables.failures().remove(retired.projection(), retired.generation());
    tables.generations().retire(retired, clock.instant());
  }

  /** Whether readers would see less of a family that is stopped in the new generation. */
  private boolean losesFamilies(String projection, Generations generations) {
    Map<FamilyId, StoppedFamily> stoppedNow = stopped(projection, generations.active());
    return stopped(projection, generations.last()).values().stream()
        .anyMatch(each -> losesBy(each, stoppedNow));
  }

  private static boolean losesBy(StoppedFamily then, Map<FamilyId, StoppedFamily> stoppedNow) {
    StoppedFamily now = stoppedNow.get(then.family());
    return now == null || now.position() > then.position();
  }

  private Map<FamilyId, StoppedFamily> stopped(String projection, int generation) {
    return tables.failures().all().stream()
        .filter(each -> each.projection().equals(projection) && each.generation() == generation)
        .map(Failure::stopped)
        .collect(Collectors.toMap(StoppedFamily::family, Function.identity()));
  }

  private Generations lock(String projection) {
    return tables
        .generations()
        .lock(projection)
        .orElseThrow(() -> new IllegalStateException(projection + " was never started"));
  }

  private static List<Progress> active(List<Progress> segments) {
    return segments.stream().filter(Progress::active).toList();
  }

  private static List<Progress> rebuilding(List<Progress> segments) {
    return segments.stream().filter(segment -> !segment.active()).toList();
  }

  private static long position(List<Progress> segments) {
    return segments.stream().mapToLong(Progress::position).min().orElse(0);
  }
}
