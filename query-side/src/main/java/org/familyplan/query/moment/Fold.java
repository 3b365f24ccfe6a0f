package org.familyplan.query.moment;

import java.util.List;
import org.familyplan.query.entries.TracedEntries;

/** Makes of what was told what is remembered. */
public interface Fold {
  /**
   * Folds from the beginning.
   *
   * @param known a family's entries in the order in which they were recorded
   * @param entries what is remembered so far: nothing
   */
  void fold(List<Told> known, TracedEntries entries);

  /**
   * Takes one more entry.
   *
   * @param entries what is remembered of all entries before
   * @return false when this cannot be done without what came before; nothing was changed then
   */
  boolean take(Told next, TracedEntries entries);
}
