package org.familyplan.platform.projection;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.familyplan.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A row without its generation and family.
 *
 * @param values by column; documents as JSON, other bytes in hexadecimal, times as instants
 */
record StoredRow(Map<String, @Nullable Object> values) {
  /** What names a row in a table of documents or of entries; ids and codes. */
  @Nullable String name() {
    Object kind = values.get("kind");
    Object entry = values.get("entry_id");
    Object position = values.get("position");
    if (kind != null && entry != null) {
      return kind + "/" + entry;
    }
    return position == null || values.containsKey("entries_made")
        ? null
        : Objects.toString(position) + person();
  }

  /** The same entry stands once for each of its persons. */
  private String person() {
    Object person = values.get("person_id");
    return person == null ? "" : "/" + person;
  }

  static @Nullable Object value(@Nullable Object column) {
    return switch (column) {
      case byte[] bytes -> document(bytes);
      case OffsetDateTime time -> time.toInstant();
      case null, default -> column;
    };
  }

  private static Object document(byte[] bytes) {
    try {
      JsonNode node = Json.mapper().readTree(new String(bytes, StandardCharsets.UTF_8));
      return node.isContainer() ? node : HexFormat.of().formatHex(bytes);
    } catch (JacksonException e) {
      return HexFormat.of().formatHex(bytes);
    }
  }
}
