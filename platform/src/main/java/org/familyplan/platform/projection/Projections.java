package org.familyplan.platform.projection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.LogUnavailable;
import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;
import org.jspecify.annotations.Nullable;

/**
 * All projections of this node. Several nodes may run the same ones on one database: each step is
 * one transaction that holds its segment's row, so an event is taken in once.
 *
 * <p>Every method with a projection's name throws IllegalArgumentException when there is none
 * called so, and those that use the database {@link LogUnavailable} when it cannot be reached.
 */
public final class Projections implements AutoCloseable {
  private final Map<String, ProjectionWork> works = new LinkedHashMap<>();
  private final EventLog log;
  private final ProjectionSettings settings;
  private final Tables tables;
  private final LogEnd logEnd = new LogEnd();
  private final Semaphore turns;
  private final Crew crew = new Crew(this::employ);
  private final Rebuilds rebuilds;
  private final StatusReport report;
  private final Caretaker caretaker;
  private @Nullable Rounds listening;
  private @Nullable Rounds caretaking;

  /**
   * Prepares; nothing is read or written before {@link #start()}. A node that runs no projections
   * leaves it unstarted and still asks for status, waits for positions or begins a rebuild.
   *
   * @param dataSource the one that the log and the projections use
   * @param clock when failures are dated
   * @throws IllegalArgumentException when two projections have one name
   */
  public Projections(
      DataSource dataSource,
      EventLog log,
      EventSchema schema,
      InstantSource clock,
      ProjectionSettings settings,
      Collection<? extends Projection> projections) {
    this.log = log;
    this.settings = settings;
    this.tables = Tables.in(dataSource, clock);
    this.turns = new Semaphore(settings.parallelSteps(), true);
    this.rebuilds = new Rebuilds(tables, clock, settings);
    this.report = new StatusReport(works.keySet(), tables, log, crew, clock);
    Disposal disposal = new Disposal(dataSource, tables, clock, settings);
    this.caretaker = new Caretaker(works, tables, crew, rebuilds, disposal, report);
    Reading reading = new Reading(log, schema);
    projections.forEach(each -> add(ProjectionWork.of(each, tables, reading, settings)));
  }

  /**
   * Registers new projections and starts the threads; once only.
   *
   * @throws LogUnavailable when the database cannot be reached: nothing was started
   */
  public void start() {
    works.keySet().forEach(rebuilds::register);
    log.onAppended(logEnd::heard);
    listening =
        new Rounds(
            "projections listen", settings.poll(), () -> logEnd.heard(log.head().position()));
    caretaking = new Rounds("projections caretaker", settings.caretaking(), caretaker::look);
    caretaking.nudge();
  }

  /** How far each projection is. */
  public List<ProjectionStatus> status() {
    return report.read();
  }

  /** Why and since when a family is stopped in the active generation; empty when it is not. */
  public Optional<StoppedFamily> stopped(String name, FamilyId family) {
    String known = work(name).name();
    return tables.transactions().ifAvailable(() -> tables.failures().active(known, family));
  }

  /**
   * Waits until readers see all events up to a position, those of stopped families excepted.
   *
   * @return false when that was not so within the time
   */
  public boolean awaitPosition(String name, long position, Duration time) {
    return work(name).await(position, time);
  }

  /**
   * Takes in what a stopped family missed, and lets it go on; in a running rebuild too.
   *
   * @return true when the family goes on (also when it was not stopped), false when it failed again
   */
  public boolean retry(String name, FamilyId family) {
    return work(name).stoppedFamilies().retry(family);
  }

  /**
   * Begins to fill a new generation from the log's beginning. Readers stay with the active one
   * until the new one has come as far. Goes on after a restart, on every node that runs the
   * projection.
   *
   * @param segments into how many shares the families are split; as many threads work on it
   * @return the new generation
   * @throws RebuildRunning when one is running
   */
  public int rebuild(String name, int segments) {
    if (segments < 1) {
      throw new IllegalArgumentException("a projection has at least one segment");
    }
    int generation = rebuilds.begin(work(name).name(), segments);
    nudge();
    return generation;
  }

  /**
   * Gives a rebuild up; its rows are deleted.
   *
   * @return false when none was running
   */
  public boolean cancelRebuild(String name) {
    boolean cancelled = rebuilds.cancel(work(name).name());
    nudge();
    return cancelled;
  }

  /** Ends after the steps that are being taken. Close it before the log and the database. */
  @Override
  public void close() {
    if (caretaking != null) {
      caretaking.close();
    }
    if (listening != null) {
      listening.close();
    }
    crew.dismiss();
  }

  /** The projections' names. */
  Set<String> names() {
    return works.keySet();
  }

  /** How a projection was about a second ago; empty when it could not be read. */
  Optional<ProjectionStatus> latest(String name) {
    return caretaker.latest(name);
  }

  private void add(ProjectionWork work) {
    if (works.putIfAbsent(work.name(), work) != null) {
      throw new IllegalArgumentException("two projections are called " + work.name());
    }
  }

  private ProjectionWork work(String name) {
    ProjectionWork work = works.get(name);
    if (work == null) {
      throw new IllegalArgumentException("no projection is called " + name);
    }
    return work;
  }

  private Worker employ(Segment segment) {
    return new Worker(segment, work(segment.projection()), turns, logEnd, settings);
  }

  private void nudge() {
    if (caretaking != null) {
      caretaking.nudge();
    }
  }
}
