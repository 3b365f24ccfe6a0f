package org.familyplan.query.statistics.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows with typed columns, on their way into a file of columns. */
public final class ColumnTable {
  private final String name;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private ColumnTable(String name) {
    this.name = name;
  }

  /** No columns yet. */
  public static ColumnTable named(String name) {
    return new ColumnTable(name);
  }

  /** One more column of text. */
  public ColumnTable text(String column) {
    return number(column, "VARCHAR");
  }

  /** One more column of a type of DuckDB. */
  public ColumnTable number(String column, String type) {
    columns.put(column, type);
    return this;
  }

  /** One more column, true or false. */
  public ColumnTable flag(String column) {
    return number(column, "BOOLEAN");
  }

  /** Begins a row. */
  public ColumnTable row() {
    rows.add(new ArrayList<>());
    return this;
  }

  /** The row's next value. */
  public ColumnTable add(@Nullable Object value) {
    rows.getLast().add(value);
    return this;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  Map<String, String> columns() {
    return Collections.unmodifiableMap(columns);
  }

  List<List<@Nullable Object>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
