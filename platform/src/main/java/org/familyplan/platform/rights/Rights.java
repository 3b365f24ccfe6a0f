package org.familyplan.platform.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.familyplan.api.Catalogue;
import org.familyplan.platform.web.ProblemCode;

/**
 * The table of rights: for each operation and each standing, how far the right goes. Read once and
 * strictly: an operation without a row, a row without an operation, a cell that is missing or means
 * nothing there stops the start.
 */
public final class Rights {
  private static final String FILE = "rights.txt";

  private final Map<String, Map<Standing, Right>> rows = new LinkedHashMap<>();

  private Rights(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> List.of(line.strip().split("\\s+")))
            .toList();
    requireHead(lines.getFirst());
    lines.stream().skip(1).forEach(this::add);
  }

  /**
   * The service's table.
   *
   * @param writing operationIds that change a family's file: their cells are yes, - or hidden
   * @param others every other operationId
   * @throws IllegalArgumentException when the table is not whole
   */
  public static Rights of(Set<String> writing, Set<String> others) {
    return of(text(), writing, others);
  }

  /** The table in a text, see {@link #of(Set, Set)}. */
  static Rights of(String text, Set<String> writing, Set<String> others) {
    Rights rights = new Rights(text);
    rights.requireOperations(writing, others);
    rights.requireWhole(writing);
    return rights;
  }

  /** The table as it is written, head and all. */
  public static String text() {
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireHead(List<String> head) {
    List<String> columns =
        Stream.concat(
                Stream.of("operation"), Arrays.stream(Standing.values()).map(Standing::column))
            .toList();
    require(head.equals(columns), "the columns are " + columns);
  }

  private void add(List<String> cells) {
    Standing[] standings = Standing.values();
    String operation = cells.getFirst();
    require(cells.size() == standings.length + 1, operation + " has not one cell a column");
    Map<Standing, Right> row = new EnumMap<>(Standing.class);
    for (Standing each : standings) {
      row.put(each, Right.of(cells.get(each.ordinal() + 1)));
    }
    require(rows.put(operation, row) == null, operation + " has two rows");
  }

  private void requireOperations(Set<String> writing, Set<String> others) {
    Set<String> known = new TreeSet<>(writing);
    known.addAll(others);
    Set<String> missing = new TreeSet<>(known);
    missing.removeAll(rows.keySet());
    require(missing.isEmpty(), "no row for " + missing);
    Set<String> unknown = new TreeSet<>(rows.keySet());
    unknown.removeAll(known);
    require(unknown.isEmpty(), "no operation " + unknown);
  }

  private void requireWhole(Set<String> writing) {
    for (String operation : writing) {
      require(
          row(operation).values().stream()
              .noneMatch(right -> right == Right.OWN || right == Right.EXISTS),
          operation + " changes something: its cells are yes, - or hidden");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(FILE + ": " + otherwise);
    }
  }

  /** The operations, in the table's order. */
  public List<String> operations() {
    return new ArrayList<>(rows.keySet());
  }

  /** How far the right goes. Throws IllegalArgumentException for an unknown operation. */
  public Right of(String operation, Standing standing) {
    return Objects.requireNonNull(row(operation).get(standing));
  }

  private Map<Standing, Right> row(String operation) {
    Map<Standing, Right> row = rows.get(operation);
    if (row == null) {
      throw new IllegalArgumentException("no row for " + operation);
    }
    return row;
  }

  /** With what the request is refused; empty when some right, however small, is there. */
  public Optional<ProblemCode> refusal(String operation, Standing standing) {
    return switch (of(operation, standing)) {
      case YES, OWN, EXISTS -> Optional.empty();
      case HIDDEN -> Optional.of(ProblemCode.FAMILY_UNKNOWN);
      case NO ->
          Optional.of(
              wantsARelation(operation, standing)
                  ? ProblemCode.NO_RELATION
                  : ProblemCode.NOT_ALLOWED);
    };
  }

  private boolean wantsARelation(String operation, Standing standing) {
    return standing == Standing.CASEWORKER && of(operation, Standing.COORDINATOR) == Right.YES;
  }
}
