package org.familyplan.query.statistics.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.statistics.StatisticsQuery.Variable;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.PublishedTable.Figure;
import org.familyplan.query.statistics.table.Attribute;
import org.familyplan.query.statistics.table.Cell;
import org.familyplan.query.statistics.table.TableDefinition;

/**
 * Picks cells of a published table by codes. The cells keep their figures: a sum over an attribute
 * stays the sum over all its codes, also over those that were not picked.
 */
public final class Selection {
  /** For the sum over all codes of an attribute. */
  public static final String TOTAL = "TOTAL";

  private final Map<String, List<Pick>> picks = new LinkedHashMap<>();

  private record Pick(String code, String pointer) {}

  private Selection() {}

  /** From {@code attribute:code} each. Throws RequestProblem 422 for anything else. */
  static Selection of(List<String> selected) {
    Selection selection = new Selection();
    for (int i = 0; i < selected.size(); i++) {
      String pointer = "/select/" + i;
      String[] parts = parts(selected.get(i), pointer);
      selection.add(parts[0], parts[1], pointer);
    }
    return selection;
  }

  /** The two parts of {@code attribute:code}. Throws RequestProblem 422 for anything else. */
  public static String[] parts(String selected, String pointer) {
    String[] parts = selected.split(":", 2);
    if (parts.length < 2) {
      throw Chosen.wrong(ProblemCode.SELECTION, pointer);
    }
    return parts;
  }

  static Selection ofVariables(List<Variable> variables) {
    Selection selection = new Selection();
    for (int i = 0; i < variables.size(); i++) {
      List<String> values = variables.get(i).values();
      if (values.isEmpty()) {
        throw Chosen.wrong(ProblemCode.SELECTION, "/variables/" + i + "/values");
      }
      for (int j = 0; j < values.size(); j++) {
        selection.add(variables.get(i).code(), values.get(j), "/variables/" + i + "/values/" + j);
      }
    }
    return selection;
  }

  private void add(String attribute, String code, String pointer) {
    picks.computeIfAbsent(attribute, any -> new ArrayList<>()).add(new Pick(code, pointer));
  }

  /** The picked part. Throws RequestProblem 422 for an attribute or code that there is not. */
  PublishedTable of(PublishedTable table) {
    TableDefinition whole = table.definition();
    requireAttributes(whole);
    TableDefinition part =
        new TableDefinition(
            whole.id(),
            whole.subject(),
            whole.measure(),
            whole.population(),
            whole.scope(),
            whole.measured().stream().flatMap(this::narrowed).toList(),
            whole.by().stream().flatMap(this::narrowed).toList(),
            whole.amount());
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    part.cells().forEach(each -> put(cells, each, table));
    return new PublishedTable(part, table.edition(), table.measureVersion(), cells);
  }

  private static void put(Map<Cell, Figure> cells, Cell cell, PublishedTable table) {
    Figure figure = table.cells().get(cell);
    if (figure != null) {
      cells.put(cell, figure);
    }
  }

  private void requireAttributes(TableDefinition table) {
    List<String> known = table.dimensions().stream().map(Attribute::id).toList();
    picks.forEach(
        (attribute, codes) -> {
          if (!known.contains(attribute)) {
            throw Chosen.wrong(ProblemCode.SELECTION, codes.getFirst().pointer());
          }
        });
  }

  private Stream<Attribute> narrowed(Attribute attribute) {
    List<Pick> wanted = picks.get(attribute.id());
    if (wanted == null) {
      return Stream.of(attribute);
    }
    unknown(attribute, wanted)
        .ifPresent(
            wrong -> {
              throw Chosen.wrong(ProblemCode.SELECTION, wrong.pointer());
            });
    List<String> codes =
        attribute.codes().stream()
            .filter(code -> wanted.stream().anyMatch(pick -> pick.code().equals(code)))
            .toList();
    return codes.isEmpty()
        ? Stream.of()
        : Stream.of(new Attribute(attribute.id(), codes, attribute.sensitive()));
  }

  private static Optional<Pick> unknown(Attribute attribute, List<Pick> wanted) {
    return wanted.stream()
        .filter(pick -> !pick.code().equals(TOTAL) && !attribute.codes().contains(pick.code()))
        .findFirst();
  }
}
