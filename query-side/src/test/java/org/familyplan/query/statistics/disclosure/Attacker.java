package org.familyplan.query.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.familyplan.query.statistics.disclosure.Changes.Change;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * Knows all editions and the rules, and tries every whole number for every hidden cell. Shares no
 * code with what it attacks.
 */
final class Attacker {
  /** A number of this edition; hidden cells are missing among the shown ones. */
  record Seen(List<TableDefinition> tables, Map<Cell, Long> shown) {}

  private record Rule(int[] of, int[] times, long least, long most) {}

  private static final int FAR = 60;
  private static final int STEPS = 5_000;

  private final List<Coarsening> coarsenings;
  private final List<Map<Cell, Integer>> editions = new ArrayList<>();
  private final List<Integer> least = new ArrayList<>();
  private final List<Integer> most = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Integer>> rulesOf = new ArrayList<>();
  private final List<int[]> worlds = new ArrayList<>();
  private int steps;

  Attacker(List<Coarsening> coarsenings) {
    this.coarsenings = coarsenings;
  }

  /** Takes note of an edition. */
  void read(Seen edition) {
    worlds.clear();
    Map<Cell, Integer> of = new HashMap<>();
    boolean first = editions.isEmpty();
    for (TableDefinition table : edition.tables()) {
      for (Cell cell : table.cells()) {
        of.computeIfAbsent(cell, any -> number(edition, cell, first));
      }
    }
    editions.add(of);
    for (TableDefinition table : edition.tables()) {
      for (Cell cell : table.cells()) {
        for (Attribute dimension : table.dimensions()) {
          if (!cell.codes().containsKey(dimension.id())) {
            sum(of, cell, dimension.codes().stream().map(c -> cell.with(dimension.id(), c)));
          }
        }
      }
    }
    for (Coarsening coarsening : coarsenings) {
      for (Cell cell : of.keySet()) {
        String code = cell.codes().get(coarsening.attribute());
        if (code != null) {
          follow(of, cell, coarsening, code);
        }
      }
    }
  }

  private void follow(Map<Cell, Integer> of, Cell cell, Coarsening coarsening, String code) {
    List<Cell> parts = new ArrayList<>();
    coarsening
        .codes()
        .forEach(
            (codes, follows) -> {
              if (follows.equals(code)) {
                Cell part = cell.without(coarsening.attribute());
                for (int i = 0; i < codes.size(); i++) {
                  part = part.with(coarsening.finer().get(i), codes.get(i));
                }
                parts.add(part);
              }
            });
    if (of.keySet().containsAll(parts)) {
      sum(of, cell, parts.stream());
    }
  }

  private int number(Seen edition, Cell cell, boolean first) {
    Long shown = edition.shown().get(cell);
    boolean mayBeNought = !first || mayTellOfGroup(edition, cell) || mayBeThin(edition, cell);
    least.add(shown == null ? (mayBeNought ? 0 : 1) : shown.intValue());
    most.add(shown == null ? FAR : shown.intValue());
    rulesOf.add(new ArrayList<>());
    return least.size() - 1;
  }

  /** Noughts are hidden also where all cells are that a group would have few persons for. */
  private static boolean mayBeThin(Seen edition, Cell cell) {
    return edition.tables().stream()
        .filter(table -> table.cells().contains(cell) && !cell.equals(table.baseOf(cell)))
        .anyMatch(
            table ->
                table.cells().stream()
                    .filter(each -> table.baseOf(each).equals(table.baseOf(cell)))
                    .filter(each -> each.codes().keySet().equals(cell.codes().keySet()))
                    .noneMatch(edition.shown()::containsKey));
  }

  /** Noughts are hidden only where a group's cells are all hidden for one sensitive attribute. */
  private boolean mayTellOfGroup(Seen edition, Cell cell) {
    return edition.tables().stream()
        .anyMatch(
            table ->
                table.measured().stream()
                    .filter(Attribute::sensitive)
                    .filter(attribute -> isAbout(cell, attribute))
                    .anyMatch(attribute -> someGroupIsHidden(edition, table, attribute)));
  }

  private boolean isAbout(Cell cell, Attribute attribute) {
    return cell.codes().containsKey(attribute.id())
        || coarsenings.stream()
            .filter(coarsening -> coarsening.attribute().equals(attribute.id()))
            .anyMatch(
                coarsening -> coarsening.finer().stream().anyMatch(cell.codes()::containsKey));
  }

  private static boolean someGroupIsHidden(
      Seen edition, TableDefinition table, Attribute attribute) {
    return table.cells().stream()
        .map(table::baseOf)
        .distinct()
        .anyMatch(
            group ->
                attribute.codes().stream()
                    .noneMatch(c -> edition.shown().containsKey(group.with(attribute.id(), c))));
  }

  private void sum(Map<Cell, Integer> of, Cell whole, Stream<Cell> parts) {
    int[] all = IntStream.concat(parts.mapToInt(of::get), IntStream.of(of.get(whole))).toArray();
    int[] times = IntStream.range(0, all.length).map(i -> i < all.length - 1 ? 1 : -1).toArray();
    rule(new Rule(all, times, 0, 0));
  }

  private void rule(Rule rule) {
    for (int number : rule.of()) {
      rulesOf.get(number).add(rules.size());
    }
    rules.add(rule);
  }

  /** Takes note of how little changed between two editions, and of where nothing did at all. */
  void compare(int before, int now, Map<Cell, Change> changes, int threshold) {
    worlds.clear();
    Set<String> moved = changes.keySet().stream().map(Cell::population).collect(Collectors.toSet());
    editions
        .get(before)
        .forEach(
            (cell, old) -> {
              Change change = changes.getOrDefault(cell, Change.NONE);
              Integer young = editions.get(now).get(cell);
              if (change.guarded() < threshold && young != null) {
                long by =
                    !moved.contains(cell.population())
                        ? 0
                        : Math.max(threshold - 1, change.by().longValueExact());
                rule(new Rule(new int[] {old, young}, new int[] {1, -1}, -by, by));
              }
            });
  }

  /** Numbers that a cell can have, at most so many of them. */
  SortedSet<Integer> possible(int edition, Cell cell, int enough) {
    int number = editions.get(edition).get(cell);
    SortedSet<Integer> possible = new TreeSet<>();
    worlds.forEach(world -> possible.add(world[number]));
    int[] low = least.stream().mapToInt(Integer::intValue).toArray();
    int[] high = most.stream().mapToInt(Integer::intValue).toArray();
    if (!narrow(low, high, all())) {
      throw new IllegalStateException("the attacker knows something wrong");
    }
    for (int value = low[number]; value <= high[number] && possible.size() < enough; value++) {
      if (possible.contains(value)) {
        continue;
      }
      int[] from = low.clone();
      int[] to = high.clone();
      from[number] = value;
      to[number] = value;
      steps = 0;
      if (exists(from, to, number)) {
        possible.add(value);
      }
    }
    return possible;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, rules.size());
    return all;
  }

  private boolean exists(int[] low, int[] high, int changed) {
    if (++steps > STEPS) {
      return true; // gives up: cannot say that there is no such world
    }
    BitSet open = new BitSet();
    rulesOf.get(changed).forEach(open::set);
    if (!narrow(low, high, open)) {
      return false;
    }
    int next = -1;
    for (int i = 0; i < low.length; i++) {
      if (low[i] < high[i] && (next < 0 || high[i] - low[i] < high[next] - low[next])) {
        next = i;
      }
    }
    if (next < 0) {
      worlds.add(low.clone());
      return true;
    }
    for (int value = low[next]; value <= high[next]; value++) {
      int[] from = low.clone();
      int[] to = high.clone();
      from[next] = value;
      to[next] = value;
      if (exists(from, to, next)) {
        return true;
      }
    }
    return false;
  }

  private boolean narrow(int[] low, int[] high, BitSet start) {
    Deque<Integer> open = new ArrayDeque<>();
    start.stream().forEach(open::add);
    while (!open.isEmpty()) {
      Rule rule = rules.get(open.removeFirst());
      for (int i = 0; i < rule.of().length; i++) {
        long from = rule.least();
        long to = rule.most();
        for (int j = 0; j < rule.of().length; j++) {
          if (j != i) {
            int other = rule.of()[j];
            from -= rule.times()[j] > 0 ? high[other] : -low[other];
            to -= rule.times()[j] > 0 ? low[other] : -high[other];
          }
        }
        int number = rule.of()[i];
        long floor = Math.max(low[number], rule.times()[i] > 0 ? from : -to);
        long ceiling = Math.min(high[number], rule.times()[i] > 0 ? to : -from);
        if (floor > ceiling) {
          return false;
        }
        if (floor > low[number] || ceiling < high[number]) {
          low[number] = (int) floor;
          high[number] = (int) ceiling;
          open.addAll(rulesOf.get(number));
        }
      }
    }
    return true;
  }
}
