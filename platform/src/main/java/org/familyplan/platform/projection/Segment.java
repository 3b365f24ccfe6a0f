package org.familyplan.platform.projection;

import java.util.UUID;

/**
 * A share of the families in one generation of a projection. One transaction at a time, over all
 * nodes, works on it.
 *
 * @param number from 0
 * @param of how many segments the generation has
 */
record Segment(String projection, int generation, int number, int of) {

  /** Whether a family belongs to it: the same answer on every node and for ever. */
  boolean owns(UUID family) {
    return numberOf(family, of) == number;
  }

  /** The segment of the same generation that owns a family. */
  Segment owning(UUID family) {
    return new Segment(projection, generation, numberOf(family, of), of);
  }

  /** Mixes all bits by constants: ids are not always random in each of them. */
  static int numberOf(UUID family, int of) {
    long bits = family.getMostSignificantBits() * 0x9E3779B97F4A7C15L;
    bits ^= family.getLeastSignificantBits();
    bits = (bits ^ (bits >>> 32)) * 0xBF58476D1CE4E5B9L;
    bits ^= bits >>> 29;
    return Math.floorMod(bits, of);
  }

  @Override
  public String toString() {
    return projection + " " + generation + " " + number + "/" + of;
  }
}
