package org.familyplan.query.statistics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a unit stands in a table. A cell's place in {@link TableDefinition#cells()} is a number
 * with one digit for each dimension (its code's, or one more for the sum), so a unit costs a few
 * additions for each of its cells.
 */
public final class Places {
  private final TableDefinition table;
  private final List<Attribute> dimensions;
  private final List<Map<String, Integer>> digits = new ArrayList<>();
  private final int[] weights;
  private final int size;

  /** The places of a table. */
  public Places(TableDefinition table) {
    this.table = table;
    this.dimensions = table.dimensions();
    this.weights = new int[dimensions.size()];
    int places = 1;
    for (int dimension = dimensions.size() - 1; dimension >= 0; dimension--) {
      weights[dimension] = places;
      places = Math.multiplyExact(places, dimensions.get(dimension).codes().size() + 1);
    }
    this.size = places;
    dimensions.forEach(dimension -> digits.add(digits(dimension.codes())));
  }

  private static Map<String, Integer> digits(List<String> codes) {
    Map<String, Integer> digits = new HashMap<>();
    codes.forEach(code -> digits.put(code, digits.size()));
    return digits;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /**
   * Where a unit counts; nowhere when the table does not count it. Throws when it has a code that
   * its attribute does not know.
   */
  public int[] of(Unit unit) {
    if (!table.counts(unit)) {
      return new int[0];
    }
    int[] places = {0};
    for (int dimension = 0; dimension < weights.length; dimension++) {
      places =
          doubled(
              places,
              digit(unit, dimension) * weights[dimension],
              digits.get(dimension).size() * weights[dimension]);
    }
    return places;
  }

  private static int[] doubled(int[] places, int code, int sum) {
    int[] more = Arrays.copyOf(places, places.length * 2);
    for (int place = 0; place < places.length; place++) {
      more[place] = places[place] + code;
      more[places.length + place] = places[place] + sum;
    }
    return more;
  }

  private int digit(Unit unit, int dimension) {
    String attribute = dimensions.get(dimension).id();
    String code = unit.code(attribute);
    Integer digit = digits.get(dimension).get(code);
    if (digit == null) {
      throw new IllegalArgumentException(attribute + " has no code " + code);
    }
    return digit;
  }
}
