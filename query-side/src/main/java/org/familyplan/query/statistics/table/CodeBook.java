package org.familyplan.query.statistics.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the units of a population are told apart by, written down once for all of them: a unit keeps
 * two bytes for each attribute.
 */
public final class CodeBook {
  private final List<Attribute> attributes;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Map<String, Short>> numbers = new ArrayList<>();

  /** A book of these attributes, no two with one id. */
  public CodeBook(List<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    for (Attribute attribute : attributes) {
      if (places.put(attribute.id(), places.size()) != null) {
        throw new IllegalArgumentException("two attributes are called " + attribute.id());
      }
      numbers.add(numbers(attribute.codes()));
    }
  }

  private static Map<String, Short> numbers(List<String> codes) {
    Map<String, Short> numbers = new HashMap<>();
    for (int number = 0; number < codes.size(); number++) {
      if (number > Short.MAX_VALUE) {
        throw new IllegalArgumentException("more codes than can be numbered");
      }
      numbers.put(codes.get(number), (short) number);
    }
    return numbers;
  }

  /**
   * A unit's codes by id of the attribute, unmodifiable, equal to any map of the same codes.
   *
   * @param codes one for each attribute, in their order
   * @throws IllegalArgumentException when an attribute does not know its code
   */
  public Map<String, String> codes(List<String> codes) {
    if (codes.size() != attributes.size()) {
      throw new IllegalArgumentException(codes.size() + " codes of " + attributes.size());
    }
    short[] unit = new short[codes.size()];
    for (int place = 0; place < unit.length; place++) {
      Short number = numbers.get(place).get(codes.get(place));
      if (number == null) {
        throw new IllegalArgumentException(
            attributes.get(place).id() + " has no code " + codes.get(place));
      }
      unit[place] = number;
    }
    return new UnitCodes(this, unit);
  }

  /** Where an attribute stands, or -1. */
  int place(Object attribute) {
    return places.getOrDefault(attribute, -1);
  }

  String attribute(int place) {
    return attributes.get(place).id();
  }

  String code(int place, short number) {
    return attributes.get(place).codes().get(number);
  }
}
