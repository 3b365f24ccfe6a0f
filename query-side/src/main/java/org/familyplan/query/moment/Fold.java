package org.familyplan.query.moment;

import java.util.List;
import org.familyplan.query.entries.TracedEntries;

/** Makes of what was told what is remembered. */
@FunctionalInterface
public interface Fold {
  /**
   * Folds.
   *
   * @param known a family's entries in the order in which they were recorded
   * @param entries what is remembered so far: nothing
   */
  void fold(List<Told> known, TracedEntries entries);
}
