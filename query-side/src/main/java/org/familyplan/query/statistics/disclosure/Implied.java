package org.familyplan.query.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * A table that nobody publishes and that others imply: where a movement is broken down, and so is
 * the start or the end, there is a start by end with the same breakdown behind all of them.
 *
 * @param behind the table
 * @param ties the published ones
 */
record Implied(TableDefinition behind, List<TableDefinition> ties) {
  private record Behind(String population, Map<String, String> scope, Set<Attribute> by) {}

  /** One for each coarsening and breakdown that ties at least two of the tables. */
  static List<Implied> among(Collection<TableDefinition> tables, List<Coarsening> coarsenings) {
    Map<String, Attribute> attributes = new HashMap<>();
    tables.stream()
        .flatMap(table -> table.dimensions().stream())
        .forEach(attribute -> attributes.putIfAbsent(attribute.id(), attribute));
    List<Implied> implied = new ArrayList<>();
    for (Coarsening coarsening : coarsenings) {
      if (attributes.keySet().containsAll(coarsening.finer())) {
        List<Attribute> finer = coarsening.finer().stream().map(attributes::get).toList();
        implied.addAll(behind(tables, coarsening, finer));
      }
    }
    return implied;
  }

  /**
   * True when there are so few in all that most cells of the table behind would be small even if it
   * were not broken down; then nobody can tell which breakdown of it is safe.
   *
   * @param all how many persons or families there are
   */
  boolean isThin(int all, int threshold) {
    long cells =
        behind.measured().stream()
            .mapToLong(each -> each.codes().size())
            .reduce(1, Math::multiplyExact);
    return !behind.by().isEmpty() && all > 0 && all * 2L < threshold * cells;
  }

  private static List<Implied> behind(
      Collection<TableDefinition> tables, Coarsening coarsening, List<Attribute> finer) {
    Set<String> tied = new HashSet<>(coarsening.finer());
    tied.add(coarsening.attribute());
    Map<Behind, List<TableDefinition>> alike = new LinkedHashMap<>();
    for (TableDefinition table : tables) {
      List<Attribute> by =
          table.dimensions().stream().filter(each -> !tied.contains(each.id())).toList();
      if (table.population().id().equals(coarsening.population())
          && by.size() < table.dimensions().size()) {
        alike
            .computeIfAbsent(
                new Behind(table.population().id(), table.scope(), Set.copyOf(by)),
                any -> new ArrayList<>())
            .add(table);
      }
    }
    List<Implied> implied = new ArrayList<>();
    alike.forEach(
        (behind, those) -> {
          if (those.size() > 1) {
            TableDefinition one = those.getFirst();
            implied.add(
                new Implied(
                    new TableDefinition(
                        "implied",
                        one.subject(),
                        one.measure(),
                        one.population(),
                        one.scope(),
                        finer,
                        behind.by().stream()
                            .sorted((first, second) -> first.id().compareTo(second.id()))
                            .toList(),
                        null),
                    List.copyOf(those)));
          }
        });
    return implied;
  }
}
