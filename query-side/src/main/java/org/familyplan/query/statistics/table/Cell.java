package org.familyplan.query.statistics.table;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units of a population that share some codes. An attribute that is not named is summed over,
 * so no attribute at all is everybody.
 *
 * @param population its id
 * @param codes by attribute id
 */
public record Cell(String population, Map<String, String> codes) {
  /** A cell; the order of the codes does not matter. */
  public Cell {
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
  }

  /** The part of it whose units have this code. */
  public Cell with(String attribute, String code) {
    Map<String, String> more = new TreeMap<>(codes);
    more.put(attribute, code);
    return new Cell(population, more);
  }

  /** The cell that sums over this attribute. */
  public Cell without(String attribute) {
    Map<String, String> fewer = new TreeMap<>(codes);
    fewer.remove(attribute);
    return new Cell(population, fewer);
  }
}
