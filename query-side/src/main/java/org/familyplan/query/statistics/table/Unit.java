package org.familyplan.query.statistics.table;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One of those that are counted. Holds nothing that names anybody.
 *
 * @param id unlike every other unit's in its population
 * @param guarded the person or family that it tells of; several units can share one
 * @param codes by attribute, one of the attribute's codes for each attribute of the population
 * @param amounts by name, what is summed or averaged; left out when not known of this unit
 */
public record Unit(
    String id, String guarded, Map<String, String> codes, Map<String, BigDecimal> amounts) {
  /** The unit's code of an attribute. Throws when it has none. */
  public String code(String attribute) {
    String code = codes.get(attribute);
    if (code == null) {
      throw new IllegalArgumentException("unit has no code for " + attribute);
    }
    return code;
  }
}
