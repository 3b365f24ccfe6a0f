package org.familyplan.platform.projection;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.projection.ProjectionStatus.Rebuild;
import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;
import org.jspecify.annotations.Nullable;

/** Puts together how far projections are, from what all nodes have stored and this node knows. */
final class StatusReport {
  private static final int WHOLE = 100;
  private final Collection<String> names;
  private final Tables tables;
  private final EventLog log;
  private final Crew crew;
  private final InstantSource clock;
  private final Map<String, RebuildPace> paces = new ConcurrentHashMap<>();

  StatusReport(
      Collection<String> names, Tables tables, EventLog log, Crew crew, InstantSource clock) {
    this.names = names;
    this.tables = tables;
    this.log = log;
    this.crew = crew;
    this.clock = clock;
  }

  /** How far each projection is now. */
  List<ProjectionStatus> read() {
    return tables.transactions().ifAvailable(this::readAll);
  }

  private List<ProjectionStatus> readAll() {
    Map<String, List<Progress>> segments =
        tables.progress().all().stream()
            .collect(Collectors.groupingBy(each -> each.segment().projection()));
    List<Failure> failures = tables.failures().all();
    long head = log.head().position();
    return names.stream()
        .map(name -> status(name, segments.getOrDefault(name, List.of()), failures, head))
        .toList();
  }

  private ProjectionStatus status(
      String name, List<Progress> segments, List<Failure> failures, long head) {
    List<Progress> active = segments.stream().filter(Progress::active).toList();
    List<Progress> rebuilding = segments.stream().filter(each -> !each.active()).toList();
    int generation = generation(active);
    return new ProjectionStatus(
        name,
        generation,
        active.size(),
        position(active),
        head - position(active),
        trouble(active),
        stopped(failures, name, generation),
        rebuilding.isEmpty() ? null : rebuild(name, rebuilding, failures, head));
  }

  private Rebuild rebuild(String name, List<Progress> segments, List<Failure> failures, long head) {
    int generation = generation(segments);
    long position = position(segments);
    return new Rebuild(
        generation,
        segments.size(),
        position,
        head == 0 ? WHOLE : (int) (WHOLE * position / head),
        perSecond(name, generation, position),
        trouble(segments),
        stopped(failures, name, generation));
  }

  private double perSecond(String name, int generation, long position) {
    RebuildPace current =
        paces.compute(
            name,
            (same, known) ->
                known == null || known.generation() != generation
                    ? new RebuildPace(generation, new Pace())
                    : known);
    current.pace().seen(position, clock.instant());
    return current.pace().perSecond();
  }

  private @Nullable String trouble(List<Progress> segments) {
    return segments.stream().map(this::trouble).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String trouble(Progress segment) {
    String here = crew.trouble(segment.segment());
    return here == null ? segment.trouble() : here;
  }

  private static List<StoppedFamily> stopped(List<Failure> failures, String name, int generation) {
    return failures.stream()
        .filter(each -> each.projection().equals(name) && each.generation() == generation)
        .map(Failure::stopped)
        .toList();
  }

  private static int generation(List<Progress> segments) {
    return segments.isEmpty() ? 1 : segments.getFirst().segment().generation();
  }

  private static long position(List<Progress> segments) {
    return segments.stream().mapToLong(Progress::position).min().orElse(0);
  }

  private record RebuildPace(int generation, Pace pace) {}
}
