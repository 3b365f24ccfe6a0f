package org.familyplan.query.entries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.familyplan.platform.json.Json;

/** A family in memory, every document written and read as the tables hold it. */
public final class JsonEntries implements Entries {
  private final Map<Class<?>, Map<String, String>> kinds = new LinkedHashMap<>();

  @Override
  public <E extends Record> Optional<E> find(Class<E> kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(id))
        .map(document -> Json.mapper().readValue(document, kind));
  }

  @Override
  public void put(String id, Record entry) {
    kinds
        .computeIfAbsent(entry.getClass(), kind -> new LinkedHashMap<>())
        .put(id, Json.mapper().writeValueAsString(entry));
  }

  @Override
  public <E extends Record> Map<String, E> byId(Class<E> kind) {
    Map<String, E> found = new LinkedHashMap<>();
    kinds
        .getOrDefault(kind, Map.of())
        .forEach((id, document) -> found.put(id, Json.mapper().readValue(document, kind)));
    return found;
  }
}
