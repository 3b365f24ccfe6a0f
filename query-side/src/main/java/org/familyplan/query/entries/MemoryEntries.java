package org.familyplan.query.entries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A family in memory. */
public final class MemoryEntries implements Entries {
  private final Map<Class<?>, Map<String, Record>> kinds = new LinkedHashMap<>();

  @Override
  public <E extends Record> Optional<E> find(Class<E> kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(id)).map(kind::cast);
  }

  @Override
  public void put(String id, Record entry) {
    kinds.computeIfAbsent(entry.getClass(), kind -> new LinkedHashMap<>()).put(id, entry);
  }

  @Override
  public <E extends Record> Map<String, E> byId(Class<E> kind) {
    Map<String, E> found = new LinkedHashMap<>();
    kinds.getOrDefault(kind, Map.of()).forEach((id, entry) -> found.put(id, kind.cast(entry)));
    return found;
  }
}
