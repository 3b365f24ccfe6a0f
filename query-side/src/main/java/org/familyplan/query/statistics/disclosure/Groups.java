package org.familyplan.query.statistics.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * What is no secret: how many there are in a municipality, of a sex, of an age, and whose course
 * has ended. Everybody who knows the group knows it, so an attacker is taken to know it.
 */
final class Groups {
  private final List<Coarsening> coarsenings;
  private final Set<String> plain;
  private final Set<Cell> cells = new HashSet<>();

  Groups(Collection<TableDefinition> tables, List<Coarsening> coarsenings) {
    this.coarsenings = coarsenings;
    this.plain =
        tables.stream()
            .flatMap(table -> table.dimensions().stream())
            .filter(attribute -> !attribute.sensitive())
            .map(Attribute::id)
            .collect(Collectors.toSet());
    coarsenings.stream()
        .filter(each -> plain.containsAll(each.finer()))
        .forEach(each -> plain.add(each.attribute()));
    tables.forEach(table -> cells.addAll(table.cells()));
  }

  /** True when a cell says nothing of its units that others do not know. */
  boolean isCommon(Cell cell) {
    return cell.codes().entrySet().stream()
        .filter(each -> !plain.contains(each.getKey()))
        .allMatch(each -> isAnotherWord(cell.population(), each.getKey(), each.getValue()));
  }

  /** False when all that a cell says of its units is that nothing is known of them. */
  boolean tells(Cell cell) {
    return isCommon(cell)
        || cell.codes().entrySet().stream()
            .anyMatch(each -> !plain.contains(each.getKey()) && Attribute.says(each.getValue()));
  }

  /** True when a cell tells of an attribute what its group does not tell already. */
  boolean isOpen(Cell cell, String attribute) {
    String code = cell.codes().get(attribute);
    return code != null && !isAnotherWord(cell.population(), attribute, code);
  }

  /** True when a code stands for what is no secret, as not ended does at the end. */
  private boolean isAnotherWord(String population, String attribute, String code) {
    return coarsenings.stream()
        .filter(each -> each.population().equals(population))
        .filter(each -> plain.contains(each.attribute()))
        .filter(each -> each.finer().equals(List.of(attribute)))
        .anyMatch(
            each -> {
              String group = each.codes().get(List.of(code));
              return Collections.frequency(each.codes().values(), group) == 1;
            });
  }

  /** What a cell is broken down by. */
  Set<String> by(Cell cell) {
    return cell.codes().keySet().stream().filter(plain::contains).collect(Collectors.toSet());
  }

  /** The smallest group without a secret that holds the cell's units. */
  Cell of(Cell cell) {
    Map<String, String> codes = new HashMap<>(cell.codes());
    codes.keySet().retainAll(plain);
    Cell group = new Cell(cell.population(), codes);
    for (Coarsening each : coarsenings) {
      if (each.population().equals(cell.population())
          && plain.contains(each.attribute())
          && each.finer().size() == 1) {
        Set<String> groups = new HashSet<>();
        possible(cell, each.finer().getFirst())
            .forEach(code -> groups.add(each.codes().get(List.of(code))));
        if (groups.size() == 1) {
          Cell smaller = group.with(each.attribute(), groups.iterator().next());
          group = cells.contains(smaller) ? smaller : group;
        }
      }
    }
    return group;
  }

  /** The codes of an attribute that the cell's units can have; none when all can be. */
  private Set<String> possible(Cell cell, String attribute) {
    String own = cell.codes().get(attribute);
    if (own != null) {
      return Set.of(own);
    }
    Set<String> possible = new HashSet<>();
    for (Coarsening each : coarsenings) {
      int place = each.finer().indexOf(attribute);
      String code = cell.codes().get(each.attribute());
      if (each.population().equals(cell.population()) && place >= 0 && code != null) {
        each.codes()
            .forEach(
                (finer, coarse) -> {
                  if (coarse.equals(code)) {
                    possible.add(finer.get(place));
                  }
                });
      }
    }
    return possible;
  }
}
