package org.familyplan.platform.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.familyplan.api.audit.DifferenceKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the rows that the log makes with those that are stored. */
final class RowComparison {
  private final String projection;
  private final String table;
  private final List<Mismatch> found = new ArrayList<>();

  private RowComparison(String projection, String table) {
    this.projection = projection;
    this.table = table;
  }

  /** Where they differ. */
  static List<Mismatch> of(
      String projection, String table, List<StoredRow> folded, List<StoredRow> stored) {
    RowComparison comparison = new RowComparison(projection, table);
    boolean oneEach = folded.size() == 1 && stored.size() == 1;
    if (oneEach) {
      comparison.rows(folded.getFirst(), stored.getFirst());
    } else {
      comparison.tables(folded, stored);
    }
    return comparison.found;
  }

  private void tables(List<StoredRow> folded, List<StoredRow> stored) {
    Map<String, StoredRow> wanted = new LinkedHashMap<>();
    Map<String, StoredRow> there = new LinkedHashMap<>();
    List<StoredRow> loose = named(folded, wanted);
    List<StoredRow> looseThere = new ArrayList<>(named(stored, there));
    wanted.forEach((name, row) -> compare(row, there.remove(name)));
    there.values().forEach(row -> add(row, null, DifferenceKind.UNEXPECTED));
    loose.stream()
        .filter(row -> !looseThere.remove(row))
        .forEach(row -> add(row, null, DifferenceKind.MISSING));
    looseThere.forEach(row -> add(row, null, DifferenceKind.UNEXPECTED));
  }

  /** Sorts out the rows that have a name; the others are compared as they are. */
  private static List<StoredRow> named(List<StoredRow> rows, Map<String, StoredRow> into) {
    List<StoredRow> loose = new ArrayList<>();
    for (StoredRow row : rows) {
      String name = row.name();
      if (name == null) {
        loose.add(row);
      } else {
        into.put(name, row);
      }
    }
    return loose;
  }

  private void compare(StoredRow wanted, @Nullable StoredRow there) {
    if (there == null) {
      add(wanted, null, DifferenceKind.MISSING);
    } else {
      rows(wanted, there);
    }
  }

  private void rows(StoredRow wanted, StoredRow there) {
    wanted
        .values()
        .forEach((column, value) -> values(wanted, column, value, there.values().get(column)));
  }

  private void values(StoredRow row, String path, @Nullable Object wanted, @Nullable Object there) {
    if (wanted instanceof JsonNode one && there instanceof JsonNode other) {
      nodes(row, path, one, other);
    } else if (!Objects.equals(wanted, there)) {
      add(row, path, kind(wanted, there));
    }
  }

  private void nodes(StoredRow row, String path, JsonNode wanted, JsonNode there) {
    if (wanted.isObject() && there.isObject()) {
      Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
      names.addAll(there.propertyNames());
      for (String name : names) {
        below(row, path + "/" + name, wanted.get(name), there.get(name));
      }
    } else if (wanted.isArray() && there.isArray()) {
      for (int index = 0; index < Math.max(wanted.size(), there.size()); index++) {
        below(row, path + "/" + index, wanted.get(index), there.get(index));
      }
    } else if (!wanted.equals(there)) {
      add(row, path, DifferenceKind.DIFFERENT);
    }
  }

  private void below(
      StoredRow row, String path, @Nullable JsonNode wanted, @Nullable JsonNode there) {
    if (wanted == null || there == null) {
      add(row, path, kind(wanted, there));
    } else {
      nodes(row, path, wanted, there);
    }
  }

  private static DifferenceKind kind(@Nullable Object wanted, @Nullable Object there) {
    if (wanted == null) {
      return DifferenceKind.UNEXPECTED;
    }
    return there == null ? DifferenceKind.MISSING : DifferenceKind.DIFFERENT;
  }

  private void add(StoredRow row, @Nullable String path, DifferenceKind kind) {
    found.add(new Mismatch(projection, table, row.name(), path, kind));
  }
}
