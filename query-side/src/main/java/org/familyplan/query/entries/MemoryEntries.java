package org.familyplan.query.entries;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A family in memory. */
public final class MemoryEntries implements TracedEntries {
  private final Map<Class<?>, Map<String, Record>> kinds = new LinkedHashMap<>();
  private final Map<Class<?>, Map<String, Set<Origin>>> origins = new LinkedHashMap<>();
  private @Nullable Origin origin;

  /** The same once more: what is put into the one is not in the other. */
  public MemoryEntries copy() {
    MemoryEntries copy = new MemoryEntries();
    kinds.forEach((kind, byId) -> copy.kinds.put(kind, new LinkedHashMap<>(byId)));
    origins.forEach((kind, byId) -> copy.origins.put(kind, copied(byId)));
    return copy;
  }

  private static Map<String, Set<Origin>> copied(Map<String, Set<Origin>> byId) {
    Map<String, Set<Origin>> copy = new LinkedHashMap<>();
    byId.forEach((id, all) -> copy.put(id, new LinkedHashSet<>(all)));
    return copy;
  }

  @Override
  public void from(Origin entry) {
    origin = entry;
  }

  @Override
  public <E extends Record> Optional<E> find(Class<E> kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(id)).map(kind::cast);
  }

  @Override
  public void put(String id, Record entry) {
    kinds.computeIfAbsent(entry.getClass(), kind -> new LinkedHashMap<>()).put(id, entry);
    if (origin != null) {
      origins
          .computeIfAbsent(entry.getClass(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(id, each -> new LinkedHashSet<>())
          .add(origin);
    }
  }

  @Override
  public List<Origin> origins(Class<? extends Record> kind, String id) {
    return List.copyOf(origins.getOrDefault(kind, Map.of()).getOrDefault(id, Set.of()));
  }

  @Override
  public <E extends Record> Map<String, E> byId(Class<E> kind) {
    Map<String, E> found = new LinkedHashMap<>();
    kinds.getOrDefault(kind, Map.of()).forEach((id, entry) -> found.put(id, kind.cast(entry)));
    return found;
  }
}
