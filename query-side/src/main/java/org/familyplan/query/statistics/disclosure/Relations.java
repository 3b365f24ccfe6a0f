package org.familyplan.query.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.Coarsening;
import org.familyplan.query.statistics.table.TableDefinition;

/** Which cells of some tables sum to which: by margins, by scopes, by what follows from what. */
final class Relations {
  /**
   * Cells that sum to another.
   *
   * @param complete false when others belong to the whole that stand in no table, so that the parts
   *     are at most the whole
   */
  record Sum(Cell whole, List<Cell> parts, boolean complete) {}

  private record Over(Cell whole, String attribute) {}

  private final Set<Cell> cells = new LinkedHashSet<>();
  private final Map<Over, Sum> sums = new LinkedHashMap<>();

  private Relations() {}

  static Relations among(Collection<TableDefinition> tables, List<Coarsening> coarsenings) {
    Relations relations = new Relations();
    tables.forEach(table -> relations.cells.addAll(table.cells()));
    tables.forEach(relations::margins);
    tables.forEach(relations::scopes);
    coarsenings.forEach(relations::follow);
    return relations;
  }

  Set<Cell> cells() {
    return cells;
  }

  Collection<Sum> sums() {
    return sums.values();
  }

  private void margins(TableDefinition table) {
    for (Cell cell : table.cells()) {
      for (Attribute dimension : table.dimensions()) {
        if (!cell.codes().containsKey(dimension.id())) {
          sums.computeIfAbsent(
              new Over(cell, dimension.id()),
              over ->
                  new Sum(
                      cell,
                      dimension.codes().stream()
                          .map(code -> cell.with(dimension.id(), code))
                          .toList(),
                      true));
        }
      }
    }
  }

  /** A table of some of those whom another table counts. */
  private void scopes(TableDefinition table) {
    for (Cell cell : table.scope().isEmpty() ? List.<Cell>of() : table.cells()) {
      Cell outside = cell;
      for (String attribute : table.scope().keySet()) {
        partOf(cell.without(attribute), attribute, cell);
        outside = outside.without(attribute);
      }
      if (table.scope().size() > 1) {
        partOf(outside, String.join("&", table.scope().keySet().stream().sorted().toList()), cell);
      }
    }
  }

  private void partOf(Cell whole, String attribute, Cell part) {
    Sum known = sums.get(new Over(whole, attribute));
    if (cells.contains(whole) && (known == null || !known.parts().contains(part))) {
      List<Cell> parts = new ArrayList<>(known == null ? List.of() : known.parts());
      parts.add(part);
      sums.put(new Over(whole, attribute), new Sum(whole, parts, false));
    }
  }

  private void follow(Coarsening coarsening) {
    for (Cell cell : cells) {
      String code = cell.codes().get(coarsening.attribute());
      if (code != null && cell.population().equals(coarsening.population())) {
        List<Cell> all = finer(coarsening, cell, code);
        List<Cell> known = all.stream().filter(cells::contains).toList();
        if (all.isEmpty() || !known.isEmpty()) {
          sums.put(
              new Over(cell, "=" + coarsening.finer()),
              new Sum(cell, known, known.size() == all.size()));
        }
      }
    }
  }

  private static List<Cell> finer(Coarsening coarsening, Cell cell, String code) {
    List<Cell> finer = new ArrayList<>();
    Cell rest = cell.without(coarsening.attribute());
    coarsening.codes().entrySet().stream()
        .filter(each -> each.getValue().equals(code))
        .map(Map.Entry::getKey)
        .sorted((one, other) -> String.join("\n", one).compareTo(String.join("\n", other)))
        .forEach(
            codes -> {
              Cell part = rest;
              boolean possible = true;
              for (int i = 0; i < codes.size(); i++) {
                String attribute = coarsening.finer().get(i);
                String fixed = rest.codes().get(attribute);
                possible &= fixed == null || fixed.equals(codes.get(i));
                part = part.with(attribute, codes.get(i));
              }
              if (possible) {
                finer.add(part);
              }
            });
    return finer;
  }
}
