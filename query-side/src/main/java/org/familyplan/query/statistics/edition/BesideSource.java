package org.familyplan.query.statistics.edition;

import java.util.List;
import java.util.Locale;
import org.familyplan.api.statistics.ControlSeriesId;
import org.familyplan.query.statistics.table.TableDefinition;

/** Where figures come from that stand beside published ones. */
@FunctionalInterface
public interface BesideSource {
  /**
   * The series, each once, in the order in which they are asked for. Throws RequestProblem 422 for
   * one that there is not, or that is of another table.
   */
  List<Beside> of(List<ControlSeriesId> ids, TableDefinition table, Locale locale);
}
