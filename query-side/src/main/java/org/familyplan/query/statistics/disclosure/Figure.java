package org.familyplan.query.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.familyplan.query.statistics.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A number that is shown, hidden, or only implied by others; what is known of it and must not be.
 */
final class Figure {
  /** What it is a figure of; null when it only fills up a sum. */
  final @Nullable Cell cell;

  /** The truth. */
  double value;

  /** This edition tells or hides it; any other is only implied. */
  boolean published;

  double lower;
  double upper = Double.POSITIVE_INFINITY;

  /** Everybody knows it from an earlier edition, whatever this one shows. */
  boolean told;

  /** Not shown. */
  boolean hidden = true;

  /** Hidden for its own sake, not only for another's. */
  boolean secret;

  /** This edition is free to hide it. */
  boolean mayHide;

  /** It says nothing that others do not know; hidden only when nothing else helps. */
  boolean common;

  /** Taken for known, which only helps the attacker, so that fewer figures hang together. */
  boolean held;

  /** How far apart its possible values must lie while it is hidden. */
  double need;

  /** What is lost when it is hidden. */
  double loss = 1;

  /** Least and largest value that some world has in which all that is shown is the same. */
  double low = Double.POSITIVE_INFINITY;

  double high = Double.NEGATIVE_INFINITY;

  /** What it is broken down by: attributes that are not sensitive. */
  Set<String> by = Set.of();

  final List<Equation> equations = new ArrayList<>();

  Figure(@Nullable Cell cell, double value) {
    this.cell = cell;
    this.value = value;
  }

  boolean unknown() {
    return hidden && !told && !held;
  }

  boolean canHide() {
    return mayHide && !hidden && !told && !held;
  }

  /** A shown nought that this nought is part of; null when there is none. */
  @Nullable Figure shownNoughtAbove() {
    for (Equation equation : value == 0 ? equations : List.<Equation>of()) {
      Figure whole = equation.whole();
      if (whole != this && whole.value == 0 && !whole.hidden) {
        return whole;
      }
    }
    return null;
  }

  boolean unsettled() {
    return unknown() && need > 0 && !(high - low >= need - Equation.TOLERANCE);
  }

  void seen(double possible) {
    low = Math.min(low, possible);
    high = Math.max(high, possible);
  }
}
