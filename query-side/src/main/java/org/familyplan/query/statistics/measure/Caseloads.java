package org.familyplan.query.statistics.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.query.statistics.facts.CoordinationTurn;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.facts.FileOutline;

/** How many families with an open file each appointed coordinator has on a day. */
record Caseloads(Map<EmployeeId, Integer> families) {

  static Caseloads of(Collection<FileOutline> files, LocalDate day) {
    Map<EmployeeId, Integer> families = new HashMap<>();
    files.forEach(
        each ->
            coordinator(Optional.ofNullable(each.closedOn()), each.coordination(), day)
                .ifPresent(it -> families.merge(it, 1, Integer::sum)));
    return new Caseloads(Map.copyOf(families));
  }

  /** Who is appointed in a file that is open on the day. */
  private static Optional<EmployeeId> coordinator(
      Optional<LocalDate> closedOn, List<CoordinationTurn> turns, LocalDate day) {
    return closedOn.filter(closed -> closed.isBefore(day)).isPresent()
        ? Optional.empty()
        : Coordination.of(turns).appointed().at(day);
  }

  /** The number of families of a file's coordinator; empty when the file has none. */
  Optional<Integer> of(FamilyFacts file, LocalDate day) {
    return coordinator(file.file().closedOn(), file.coordination(), day)
        .map(it -> families.getOrDefault(it, 0));
  }
}
