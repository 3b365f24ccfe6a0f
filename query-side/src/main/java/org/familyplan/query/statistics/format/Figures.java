package org.familyplan.query.statistics.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.query.statistics.edition.PublishedTable;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** What a published table shows, the same for every format. */
public final class Figures {
  /** Stands for a sum over an attribute, beside the attribute's codes. */
  public static final String TOTAL = "TOTAL";

  private final PublishedTable table;
  private final TableDefinition definition;

  /** Of a table. */
  public Figures(PublishedTable table) {
    this.table = table;
    this.definition = table.definition();
  }

  /** What its cells say: shares where it has a measured attribute, means where it has an amount. */
  public List<Content> contents() {
    List<Content> contents = new ArrayList<>(List.of(Content.COUNT));
    if (!definition.measured().isEmpty()) {
      contents.add(Content.PERCENT);
    }
    if (definition.amount() != null) {
      contents.add(Content.MEAN);
    }
    return contents;
  }

  /** Fixed codes first, as attributes of one code, then the dimensions. */
  public List<Attribute> columns() {
    return Stream.concat(scope().stream(), definition.dimensions().stream()).toList();
  }

  /** What all its units share, by name. */
  public List<Attribute> scope() {
    return new TreeMap<>(definition.scope())
        .entrySet().stream()
            .map(each -> new Attribute(each.getKey(), List.of(each.getValue()), false))
            .toList();
  }

  /** The codes of a dimension and, last, the sum over it; a fixed attribute has no sum. */
  public List<String> codes(Attribute attribute) {
    return definition.scope().containsKey(attribute.id())
        ? attribute.codes()
        : Stream.concat(attribute.codes().stream(), Stream.of(TOTAL)).toList();
  }

  /** A cell's code in a column. */
  public static String code(Cell cell, Attribute attribute) {
    return cell.codes().getOrDefault(attribute.id(), TOTAL);
  }

  /** The cell with these codes; what is not named, or named as the sum, is summed over. */
  public Cell cell(Map<String, String> codes) {
    Map<String, String> named =
        codes.entrySet().stream()
            .filter(each -> !each.getValue().equals(TOTAL))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    named.putAll(definition.scope());
    return new Cell(definition.population().id(), named);
  }

  /** What is seen of a cell. */
  public Shown of(Cell cell, Content content) {
    Figure figure = figure(cell);
    return switch (content) {
      case COUNT -> shown(figure.count(), true);
      case PERCENT -> shown(figure.percent(), figure.count() == null || base(cell) == null);
      case MEAN -> shown(figure.mean(), figure.hidden());
    };
  }

  /** True when something of a cell is hidden. */
  public boolean hides(Cell cell) {
    return contents().stream().anyMatch(each -> of(cell, each).equals(Shown.HIDDEN));
  }

  /** How many cells hide something. */
  public long hiding() {
    return table.cells().keySet().stream().filter(this::hides).count();
  }

  private @Nullable Long base(Cell cell) {
    return figure(definition.baseOf(cell)).count();
  }

  private Figure figure(Cell cell) {
    Figure figure = table.cells().get(cell);
    if (figure == null) {
      throw new IllegalArgumentException(definition.id() + " has no cell " + cell.codes());
    }
    return figure;
  }

  private static Shown shown(@Nullable Number number, boolean hidden) {
    if (number == null) {
      return hidden ? Shown.HIDDEN : Shown.NOTHING;
    }
    return new Shown.Figure(
        number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue()));
  }
}
