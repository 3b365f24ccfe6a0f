package org.familyplan.query.statistics.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familyplan.api.statistics.ControlCell;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.platform.web.RequestProblem.Fault;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.edition.Selection;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Whether uploaded cells are cells of a table, say what it shows, and tell of nobody. */
final class CellCheck {
  private static final int MOST_FAULTS = 50;

  private final TableDefinition table;
  private final Set<Cell> known;
  private final long threshold;
  private final Map<Cell, Figure> figures = new LinkedHashMap<>();
  private final Map<Cell, String> places = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private CellCheck(TableDefinition table, int threshold) {
    this.table = table;
    this.known = new LinkedHashSet<>(table.cells());
    this.threshold = threshold;
  }

  /**
   * The cells in the order of the table. Throws RequestProblem 422 with each place that is wrong.
   *
   * @param threshold a count below it is refused, unless it is 0
   */
  static Map<Cell, Figure> cells(List<ControlCell> uploaded, TableDefinition table, int threshold) {
    CellCheck check = new CellCheck(table, threshold);
    for (int at = 0; at < uploaded.size(); at++) {
      check.take(uploaded.get(at), "/cells/" + at);
    }
    check.figures.forEach(check::lookForFew);
    if (!check.faults.isEmpty()) {
      throw RequestProblem.at(422, check.faults.stream().limit(MOST_FAULTS).toList());
    }
    return check.inOrder();
  }

  private void take(ControlCell uploaded, String place) {
    contents(uploaded, place);
    Cell cell = cell(uploaded.codes(), place + "/codes");
    if (cell == null) {
      return;
    }
    if (figures.containsKey(cell)) {
      wrong(ProblemCode.CONTROL_TWICE, place);
      return;
    }
    BigDecimal mean = uploaded.mean();
    figures.put(
        cell,
        new Figure(
            uploaded.count(), uploaded.percent(), mean == null ? null : mean.setScale(1), false));
    places.put(cell, place);
  }

  private void contents(ControlCell uploaded, String place) {
    if (Stream.of(uploaded.count(), uploaded.percent(), uploaded.mean()).noneMatch(CellCheck::is)) {
      wrong(ProblemCode.CONTROL_EMPTY, place);
    }
    if (uploaded.percent() != null && table.measured().isEmpty()) {
      wrong(ProblemCode.CONTROL_CONTENT, place + "/percent");
    }
    if (uploaded.mean() != null && table.amount() == null) {
      wrong(ProblemCode.CONTROL_CONTENT, place + "/mean");
    }
  }

  private static boolean is(@Nullable Object number) {
    return number != null;
  }

  /** The table's cell with these codes; null when there is none, and then it is told why. */
  private @Nullable Cell cell(Map<String, String> codes, String place) {
    Map<String, String> named = new LinkedHashMap<>(table.scope());
    boolean right = true;
    for (Map.Entry<String, String> each : codes.entrySet()) {
      if (!has(each.getKey(), each.getValue())) {
        boolean placed = isAttribute(each.getKey());
        wrong(ProblemCode.CONTROL_CODE, placed ? place + "/" + each.getKey() : place);
        right = false;
      } else if (!each.getValue().equals(Selection.TOTAL)) {
        named.put(each.getKey(), each.getValue());
      }
    }
    Cell cell = new Cell(table.population().id(), named);
    return right && known.contains(cell) ? cell : null;
  }

  private boolean isAttribute(String id) {
    return table.scope().containsKey(id)
        || table.dimensions().stream().anyMatch(each -> each.id().equals(id));
  }

  private boolean has(String attribute, @Nullable String code) {
    if (code == null) {
      return false;
    }
    String fixed = table.scope().get(attribute);
    return fixed != null
        ? fixed.equals(code)
        : table.dimensions().stream()
            .filter(each -> each.id().equals(attribute))
            .anyMatch(each -> code.equals(Selection.TOTAL) || each.codes().contains(code));
  }

  /** Few in a cell, few left of a sum, or few by a percentage of a number that is given. */
  private void lookForFew(Cell cell, Figure figure) {
    Long count = figure.count();
    Integer percent = figure.percent();
    String place = places.get(cell);
    if (count != null) {
      if (few(count) || table.dimensions().stream().anyMatch(each -> leaves(cell, count, each))) {
        wrong(ProblemCode.CONTROL_FEW, place + "/count");
      }
    } else if (percent != null && meansFew(percent, count(table.baseOf(cell)))) {
      wrong(ProblemCode.CONTROL_FEW, place + "/percent");
    }
  }

  private boolean few(long count) {
    return count > 0 && count < threshold;
  }

  /** True when the sum over an attribute leaves few for those of its codes that are not given. */
  private boolean leaves(Cell sum, long count, Attribute over) {
    if (sum.codes().containsKey(over.id())) {
      return false;
    }
    List<Long> given =
        over.codes().stream()
            .map(code -> count(sum.with(over.id(), code)))
            .flatMap(Stream::ofNullable)
            .toList();
    return given.size() < over.codes().size()
        && few(count - given.stream().collect(Collectors.summingLong(each -> each)));
  }

  /** True when whoever it is a percentage of, or whoever is left, can only be few. */
  private boolean meansFew(int percent, @Nullable Long base) {
    if (base == null) {
      return false;
    }
    long least = Math.max(0, Math.ceilDiv(base * (2L * percent - 1), 200));
    long most = Math.min(base, Math.ceilDiv(base * (2L * percent + 1), 200) - 1);
    return least <= most && (few(least) && few(most) || few(base - least) && few(base - most));
  }

  private @Nullable Long count(Cell cell) {
    Figure figure = figures.get(cell);
    return figure == null ? null : figure.count();
  }

  private Map<Cell, Figure> inOrder() {
    Map<Cell, Figure> ordered = new LinkedHashMap<>();
    for (Cell cell : known) {
      Figure figure = figures.get(cell);
      if (figure != null) {
        ordered.put(cell, figure);
      }
    }
    return ordered;
  }

  private void wrong(ProblemCode code, String pointer) {
    faults.add(new Fault(code.code(), pointer, code.sentence()));
  }
}
