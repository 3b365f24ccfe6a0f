package org.familyplan.platform.backup;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.familyplan.platform.backup.Tables.Column;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A row as a line of JSON: an array in the order of the columns, bytes in base64. */
final class Rows {
  private Rows() {}

  static String line(Tables table, ResultSet row) throws SQLException {
    ArrayNode line = Json.mapper().createArrayNode();
    for (Column column : table.columns()) {
      add(line, column, row);
    }
    return line.toString();
  }

  private static void add(ArrayNode line, Column column, ResultSet row) throws SQLException {
    if (row.getObject(column.name()) == null) {
      line.addNull();
      return;
    }
    switch (column.form()) {
      case "bigint", "int" -> line.add(row.getLong(column.name()));
      case "bytes" -> line.add(Base64.getEncoder().encodeToString(row.getBytes(column.name())));
      case "instant" ->
          line.add(row.getObject(column.name(), OffsetDateTime.class).toInstant().toString());
      case "uuid" -> line.add(row.getObject(column.name(), UUID.class).toString());
      case "date" -> line.add(row.getObject(column.name(), LocalDate.class).toString());
      case "decimal" -> line.add(row.getBigDecimal(column.name()).toPlainString());
      default -> line.add(row.getString(column.name()));
    }
  }

  static @Nullable Object[] values(Tables table, String line) {
    JsonNode row = Json.mapper().readTree(line);
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(table.columns().get(i), row.get(i));
    }
    return values;
  }

  private static @Nullable Object value(Column column, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return switch (column.form()) {
      case "bigint" -> node.longValue();
      case "int" -> node.intValue();
      case "bytes" -> Base64.getDecoder().decode(node.stringValue());
      case "instant" -> Instant.parse(node.stringValue()).atOffset(ZoneOffset.UTC);
      case "uuid" -> UUID.fromString(node.stringValue());
      case "date" -> Date.valueOf(LocalDate.parse(node.stringValue()));
      case "decimal" -> new BigDecimal(node.stringValue());
      default -> node.stringValue();
    };
  }
}
