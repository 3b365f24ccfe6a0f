package org.familyplan.platform.projection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what stands in the database, whichever node wrote it, and does what is to be done: puts
 * workers on segments, swaps generations, deletes old rows.
 */
final class Caretaker {
  private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
  private final Map<String, ProjectionWork> works;
  private final Tables tables;
  private final Crew crew;
  private final Rebuilds rebuilds;
  private final Disposal disposal;
  private final StatusReport report;
  private volatile List<ProjectionStatus> latest = List.of();

  Caretaker(
      Map<String, ProjectionWork> works,
      Tables tables,
      Crew crew,
      Rebuilds rebuilds,
      Disposal disposal,
      StatusReport report) {
    this.works = works;
    this.tables = tables;
    this.crew = crew;
    this.rebuilds = rebuilds;
    this.disposal = disposal;
    this.report = report;
  }

  /** One look, and all that follows from it. */
  void look() {
    try {
      if (swapWhereNear(direct())) {
        direct();
      }
      disposal.deleteSome(works);
      latest = report.read();
    } catch (RuntimeException e) {
      latest = List.of();
      throw e;
    }
  }

  /** How a projection was at the last look; empty when it could not be read. */
  Optional<ProjectionStatus> latest(String projection) {
    return latest.stream().filter(each -> each.name().equals(projection)).findFirst();
  }

  private Map<ProjectionWork, List<Progress>> direct() {
    List<Progress> ours =
        tables.transactions().in(() -> tables.progress().all()).stream()
            .filter(each -> works.containsKey(each.segment().projection()))
            .toList();
    crew.workOn(ours.stream().map(Progress::segment).collect(Collectors.toSet()));
    ours.stream().filter(Progress::active).forEach(each -> tellActive(each.segment()));
    return ours.stream().collect(Collectors.groupingBy(each -> workOn(each.segment())));
  }

  private boolean swapWhereNear(Map<ProjectionWork, List<Progress>> segments) {
    return segments.entrySet().stream()
        .filter(each -> rebuilds.isNear(each.getValue()))
        .map(each -> swap(each.getKey()))
        .reduce(false, Boolean::logicalOr);
  }

  /** What fails here fails in the new generation's own step too, and is dealt with there. */
  private boolean swap(ProjectionWork work) {
    try {
      return rebuilds.swap(work);
    } catch (RuntimeException e) {
      log.warn("Projection {} is not swapped yet: {}", work.name(), Trouble.text(e));
      return false;
    }
  }

  private void tellActive(Segment segment) {
    workOn(segment).watermark().active(segment.generation());
  }

  private ProjectionWork workOn(Segment segment) {
    return Objects.requireNonNull(works.get(segment.projection()));
  }
}
