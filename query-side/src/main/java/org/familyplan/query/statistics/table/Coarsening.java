package org.familyplan.query.statistics.table;

import java.util.List;
import java.util.Map;

/**
 * An attribute that follows from others, as a movement follows from a level at start and one at
 * end. Whoever knows cells of the finer ones knows sums of them, so disclosure control has to know
 * of it.
 *
 * @param population id of the population
 * @param attribute id of the attribute that follows
 * @param finer ids of those that it follows from
 * @param codes its code for each choice of theirs, in the order of {@code finer}
 */
public record Coarsening(
    String population, String attribute, List<String> finer, Map<List<String>, String> codes) {
  /** What follows from what. */
  public Coarsening {
    finer = List.copyOf(finer);
    codes = Map.copyOf(codes);
  }
}
