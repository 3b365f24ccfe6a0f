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
 * Tables that nobody publishes and that others imply: where a movement is broken down, and so is
 * the start or the end, there is a start by end with the same breakdown behind all of them.
 */
final class Implied {
  private record Behind(String population, Map<String, String> scope, Set<Attribute> by) {}

  private Implied() {}

  /** One for each coarsening and breakdown that ties at least two of the tables. */
  static List<TableDefinition> by(
      Collection<TableDefinition> tables, List<Coarsening> coarsenings) {
    Map<String, Attribute> attributes = new HashMap<>();
    tables.stream()
        .flatMap(table -> table.dimensions().stream())
        .forEach(attribute -> attributes.putIfAbsent(attribute.id(), attribute));
    List<TableDefinition> implied = new ArrayList<>();
    for (Coarsening coarsening : coarsenings) {
      if (attributes.keySet().containsAll(coarsening.finer())) {
        List<Attribute> finer = coarsening.finer().stream().map(attributes::get).toList();
        implied.addAll(behind(tables, coarsening, finer));
      }
    }
    return implied;
  }

  private static List<TableDefinition> behind(
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
    List<TableDefinition> implied = new ArrayList<>();
    alike.forEach(
        (behind, those) -> {
          if (those.size() > 1) {
            TableDefinition one = those.getFirst();
            implied.add(
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
                    null));
          }
        });
    return implied;
  }
}
