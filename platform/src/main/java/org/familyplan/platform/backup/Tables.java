package org.familyplan.platform.backup;

import java.util.List;
import java.util.Locale;

/** The tables of a backup with their columns; read models are not among them, they are rebuilt. */
enum Tables {
  EVENT_LOG(
      "position",
      List.of(
          "position bigint",
          "recorded_at instant",
          "stream uuid",
          "sequence bigint",
          "event_id uuid",
          "name text",
          "revision int",
          "payload bytes",
          "metadata bytes")),
  RECEIPT(
      "last_position",
      List.of(
          "receipt_id uuid",
          "stream uuid",
          "first_position bigint",
          "last_position bigint",
          "version bigint",
          "recorded_at instant",
          "body bytes")),
  REQUEST_KEY("receipt_id", List.of("scoped_key bytes", "fingerprint bytes", "receipt_id uuid")),
  CLAIM("kind, name", List.of("kind text", "name text", "stream uuid")),
  VAULT(
      "reference",
      List.of("reference uuid", "event_id uuid", "stream uuid", "owners text", "content bytes")),
  PERSON_KEY("owner, stream", List.of("owner uuid", "stream uuid", "wrapped bytes")),
  ERASED("position, kind, id", List.of("position bigint", "stream uuid", "kind text", "id uuid")),
  STORE_MARK("id", List.of("id int", "kind text")),
  KEY_MARK("name", List.of("name text", "hash bytes")),
  EMPLOYEE(
      "id",
      List.of(
          "id text",
          "name text",
          "municipality text",
          "department text",
          "contact text",
          "from_day date",
          "until_day date")),
  ACCESS_LOG("position", List.of("position bigint", "recorded_at instant", "leaf_hash bytes")),
  ACCESS_CONTENT(
      "position",
      List.of(
          "position bigint",
          "content bytes",
          "municipality text",
          "employee text",
          "role text",
          "looked_on date",
          "outcome text")),
  ACCESS_SUBJECT("position, subject", List.of("subject uuid", "position bigint")),
  ACCESS_DISPOSAL(
      "last_position",
      List.of(
          "last_position bigint",
          "first_position bigint",
          "kept_from instant",
          "disposed_at instant",
          "entries bigint"));

  private final String order;
  private final List<Column> columns;

  /** A column and how it is written. */
  record Column(String name, String form) {}

  Tables(String order, List<String> columns) {
    this.order = order;
    this.columns =
        columns.stream()
            .map(each -> each.split(" ", 2))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }

  private String names() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }

  String select() {
    return "select " + names() + " from " + table() + " order by " + order;
  }

  String insert() {
    return "insert into "
        + table()
        + " ("
        + names()
        + ") values ("
        + String.join(", ", columns.stream().map(each -> "?").toList())
        + ")";
  }
}
