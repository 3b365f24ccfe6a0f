package org.familyplan.query.statistics.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.statistics.RevisionCausesView;
import org.familyplan.api.statistics.RevisionCausesView.Cause;
import org.familyplan.api.statistics.RevisionCausesView.Move;
import org.familyplan.api.statistics.StatisticsQuery.GetRevisionCauses;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.query.statistics.edition.Chosen;
import org.familyplan.query.statistics.edition.Edition;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.FigureViews;
import org.familyplan.query.statistics.edition.StoredEdition;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.QueryContext;
import org.jspecify.annotations.Nullable;

/** Answers who moved between two editions, and what was recorded in between. */
public final class RevisionCauses {
  private static final int MOST = 500;

  private final Catalogue catalogue;
  private final Editions editions;
  private final Snapshots snapshots;
  private final EventLog log;

  public RevisionCauses(Catalogue catalogue, Editions editions, Snapshots snapshots, EventLog log) {
    this.catalogue = catalogue;
    this.editions = editions;
    this.snapshots = snapshots;
    this.log = log;
  }

  /** Where somebody stood in one edition. */
  private record Place(Unit unit, Snapshot snapshot, Map<String, String> codes) {}

  /** Throws RequestProblem: 404 for an unknown table, 422 for an unknown edition. */
  public RevisionCausesView between(GetRevisionCauses asked, QueryContext context) {
    MunicipalityCode only = Reach.of(context.actor(), null);
    TableDefinition table = LiveFigures.table(catalogue, asked.table());
    StoredEdition from = Chosen.edition(editions, asked.from(), "/from");
    StoredEdition to = Chosen.edition(editions, asked.to(), "/to");
    Map<String, Place> before = places(from.edition(), table, only);
    Map<String, Place> after = places(to.edition(), table, only);
    List<String> moved =
        Stream.concat(before.keySet().stream(), after.keySet().stream())
            .distinct()
            .filter(each -> !equal(before.get(each), after.get(each)))
            .sorted()
            .toList();
    return new RevisionCausesView(
        FigureViews.of(from),
        FigureViews.of(to),
        table.id(),
        moved.size(),
        moved.stream()
            .limit(MOST)
            .map(
                each ->
                    move(
                        before.get(each),
                        after.get(each),
                        table,
                        from.edition().position(),
                        to.edition().position()))
            .toList());
  }

  private Map<String, Place> places(
      Edition edition, TableDefinition table, @Nullable MunicipalityCode only) {
    Snapshot snapshot = snapshots.at(edition.position(), edition.validAt(), only);
    return snapshot.of(table.population().id()).stream()
        .filter(table::counts)
        .map(unit -> new Place(unit, snapshot, codes(unit, table)))
        .collect(Collectors.toMap(each -> each.unit().id(), Function.identity()));
  }

  private static Map<String, String> codes(Unit unit, TableDefinition table) {
    Map<String, String> codes = new TreeMap<>();
    table.dimensions().stream()
        .map(Attribute::id)
        .forEach(attribute -> codes.put(attribute, unit.code(attribute)));
    return codes;
  }

  private static boolean equal(@Nullable Place before, @Nullable Place after) {
    return before != null
        && after != null
        && before.codes().equals(after.codes())
        && before.unit().amounts().equals(after.unit().amounts());
  }

  private Move move(
      @Nullable Place before, @Nullable Place after, TableDefinition table, long from, long to) {
    Place place = Stream.of(after, before).flatMap(Stream::ofNullable).findFirst().orElseThrow();
    List<FamilyId> files =
        Stream.of(before, after)
            .flatMap(Stream::ofNullable)
            .flatMap(each -> each.snapshot().filesOf(each.unit()).stream())
            .distinct()
            .toList();
    return new Move(
        Reach.person(place.unit(), table.population()),
        files,
        before == null ? null : before.codes(),
        after == null ? null : after.codes(),
        files.stream()
            .flatMap(each -> causes(each, Math.min(from, to), Math.max(from, to)))
            .toList());
  }

  private Stream<Cause> causes(FamilyId family, long after, long until) {
    return log.stream(family.value(), 0).stream()
        .filter(each -> each.position() > after && each.position() <= until)
        .map(
            each ->
                new Cause(
                    new EventId(each.eventId()),
                    family,
                    each.name(),
                    each.position(),
                    each.recordedAt()));
  }
}
