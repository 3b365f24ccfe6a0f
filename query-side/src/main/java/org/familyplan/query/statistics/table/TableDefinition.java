package org.familyplan.query.statistics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A population counted by some attributes, with every sum over them.
 *
 * @param id name in the catalogue, lowerCamelCase
 * @param subject id of the subject that it is listed under
 * @param measure id of the measure that it shows
 * @param population whom it counts
 * @param scope codes that all its units have; they stand in each of its cells
 * @param measured the measure's own attributes: percentages are of the sum over them
 * @param by what it is broken down by beside them
 * @param amount what is averaged in each cell, or null when units are counted
 */
public record TableDefinition(
    String id,
    String subject,
    String measure,
    Population population,
    Map<String, String> scope,
    List<Attribute> measured,
    List<Attribute> by,
    @Nullable String amount) {

  /** A table. */
  public TableDefinition {
    scope = Map.copyOf(scope);
    measured = List.copyOf(measured);
    by = List.copyOf(by);
  }

  /** What its cells are told apart by: the measure's own attributes, then the others. */
  public List<Attribute> dimensions() {
    return Stream.concat(measured.stream(), by.stream()).toList();
  }

  /** Everybody that it counts. */
  public Cell whole() {
    return new Cell(population.id(), scope);
  }

  /** All its cells: for each dimension each code and the sum over it, the last dimension first. */
  public List<Cell> cells() {
    List<Cell> cells = List.of(whole());
    for (Attribute dimension : dimensions()) {
      List<Cell> more = new ArrayList<>();
      for (Cell cell : cells) {
        dimension.codes().forEach(code -> more.add(cell.with(dimension.id(), code)));
        more.add(cell);
      }
      cells = more;
    }
    return cells;
  }

  /** What a cell's percentage is a percentage of. */
  public Cell baseOf(Cell cell) {
    Cell base = cell;
    for (Attribute attribute : measured) {
      base = base.without(attribute.id());
    }
    return base;
  }

  /** True when it counts this unit. */
  public boolean counts(Unit unit) {
    return scope.entrySet().stream()
        .allMatch(each -> unit.code(each.getKey()).equals(each.getValue()));
  }

  /** The cells of a unit that it counts: one for each choice of dimensions that are summed over. */
  public List<Cell> cellsOf(Unit unit) {
    List<Cell> cells = new ArrayList<>(List.of(whole()));
    for (Attribute dimension : dimensions()) {
      String code = unit.code(dimension.id());
      List<Cell> more = cells.stream().map(cell -> cell.with(dimension.id(), code)).toList();
      cells.addAll(more);
    }
    return cells;
  }
}
