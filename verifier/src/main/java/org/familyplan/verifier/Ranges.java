package org.familyplan.verifier;

import java.util.ArrayList;
import java.util.List;

/** Indexes that were added in rising order, neighbours together. */
final class Ranges {
  private final List<Range> all = new ArrayList<>();

  /** From the first to the last index, both included. */
  record Range(long first, long last) {
    @Override
    public String toString() {
      return first == last ? "index " + first : "index " + first + " to " + last;
    }
  }

  void add(long index) {
    add(index, index);
  }

  void add(long first, long last) {
    Range before = all.isEmpty() ? null : all.getLast();
    if (before != null && before.last() + 1 == first) {
      all.set(all.size() - 1, new Range(before.first(), last));
    } else {
      all.add(new Range(first, last));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Range> all() {
    return List.copyOf(all);
  }

  void clear() {
    all.clear();
  }
}
