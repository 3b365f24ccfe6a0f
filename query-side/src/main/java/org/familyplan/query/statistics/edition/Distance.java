package org.familyplan.query.statistics.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Unit;

/** How far two editions are apart: of how many families something else is counted. */
final class Distance {
  private Distance() {}

  static int between(Snapshot before, Snapshot now) {
    Set<FamilyId> families = new HashSet<>();
    Set<String> populations = new HashSet<>(before.units().keySet());
    populations.addAll(now.units().keySet());
    for (String population : populations) {
      Map<String, List<Unit>> old = byGuarded(before.of(population));
      Map<String, List<Unit>> young = byGuarded(now.of(population));
      old.forEach(
          (guarded, units) -> {
            if (!units.equals(young.get(guarded))) {
              families.add(family(guarded, now.files().containsKey(guarded) ? now : before));
            }
          });
      young.keySet().removeAll(old.keySet());
      young.keySet().forEach(guarded -> families.add(family(guarded, now)));
    }
    return families.size();
  }

  private static Map<String, List<Unit>> byGuarded(List<Unit> units) {
    Map<String, List<Unit>> by = new HashMap<>();
    units.forEach(unit -> by.computeIfAbsent(unit.guarded(), any -> new ArrayList<>()).add(unit));
    return by;
  }

  /** By its first file. */
  private static FamilyId family(String guarded, Snapshot snapshot) {
    List<FamilyId> files = snapshot.files().get(guarded);
    if (files == null) {
      throw new IllegalStateException("counted, but in no file");
    }
    return files.getFirst();
  }
}
