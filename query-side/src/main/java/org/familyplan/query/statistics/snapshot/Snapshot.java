package org.familyplan.query.statistics.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.statistics.table.Unit;

/**
 * Everybody and everything that is counted, as known at a position.
 *
 * @param position events of the log up to here count
 * @param validAt day up to which facts count
 * @param units by id of the population
 * @param files by {@link Unit#guarded}: the files that the person or family stands in
 * @param municipalities by file, whose it is
 */
public record Snapshot(
    long position,
    LocalDate validAt,
    Map<String, List<Unit>> units,
    Map<String, List<FamilyId>> files,
    Map<FamilyId, String> municipalities) {

  /** The units of a population. */
  public List<Unit> of(String population) {
    return units.getOrDefault(population, List.of());
  }

  /** The files behind a unit. */
  public List<FamilyId> filesOf(Unit unit) {
    return files.getOrDefault(unit.guarded(), List.of());
  }

  /** Whose files are behind the units of a population. */
  public Set<String> municipalitiesOf(String population) {
    return of(population).stream()
        .flatMap(unit -> filesOf(unit).stream())
        .map(municipalities::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
