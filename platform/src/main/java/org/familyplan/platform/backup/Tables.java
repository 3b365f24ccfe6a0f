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
          "entries bigint")),
  TREE_ORIGIN(
      "log, number",
      List.of("log text", "number int", "origin text", "begun_at instant", "reason text")),
  TREE_HASH("log, level, first", List.of("log text", "level int", "first bigint", "hashes bytes")),
  CHECKPOINT(
      "origin, size, key_id",
      List.of(
          "log text",
          "origin text",
          "size bigint",
          "key_id text",
          "root bytes",
          "signed_at instant",
          "note text")),
  SIGNING_KEY("number", List.of("number int", "public_key bytes", "added_at instant")),
  STATISTICS_EDITION(
      "edition",
      List.of(
          "edition int",
          "title text",
          "position bigint",
          "known_at instant",
          "valid_at date",
          "published_at instant",
          "threshold int",
          "dominance int",
          "catalogue text",
          "sha256 text")),
  STATISTICS_EDITION_TABLE(
      "edition, ordinal",
      List.of(
          "edition int",
          "table_id text",
          "ordinal int",
          "subject text",
          "measure text",
          "measure_version int",
          "definition text")),
  STATISTICS_EDITION_CELL(
      "edition, table_id, ordinal",
      List.of(
          "edition int",
          "table_id text",
          "ordinal int",
          "codes text",
          "status text",
          "units bigint",
          "percent int",
          "mean decimal")),
  STATISTICS_EDITION_REASON(
      "edition, ordinal",
      List.of(
          "edition int",
          "ordinal int",
          "population text",
          "codes text",
          "amount text",
          "reason text")),
  STATISTICS_EXTRACT(
      "made_at, extract_id",
      List.of(
          "extract_id uuid",
          "made_at instant",
          "employee text",
          "role text",
          "municipality text",
          "population text",
          "position bigint",
          "valid_at date",
          "purpose text",
          "reason text",
          "units int")),
  STATISTICS_CONTROL(
      "municipality, number",
      List.of(
          "series_id uuid",
          "municipality text",
          "number int",
          "table_id text",
          "title text",
          "source text",
          "role text",
          "threshold int",
          "uploaded_at instant",
          "cells int",
          "sha256 text")),
  STATISTICS_CONTROL_CELL(
      "series_id, ordinal",
      List.of(
          "series_id uuid",
          "ordinal int",
          "codes text",
          "units bigint",
          "percent int",
          "mean decimal")),
  STATISTICS_CONTROL_WITHDRAWAL(
      "series_id", List.of("series_id uuid", "role text", "reason text", "withdrawn_at instant"));

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
