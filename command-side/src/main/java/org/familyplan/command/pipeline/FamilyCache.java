package org.familyplan.command.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Recently used families, so that a command need not read its family's events again. What has been
 * erased elsewhere is gone from here within half an hour, and at the family's next command.
 */
public final class FamilyCache implements org.axonframework.common.caching.Cache {
  private final Cache<Object, Object> families;

  /**
   * An empty cache.
   *
   * @param size families kept at the most
   */
  public FamilyCache(int size) {
    families =
        Caffeine.newBuilder().maximumSize(size).expireAfterAccess(Duration.ofMinutes(30)).build();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> @Nullable V get(K key) {
    return (V) families.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    families.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return families.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return families.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    families.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return families.getIfPresent(key) != null;
  }

  /** Nobody listens to this cache. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("this cache has no listeners");
  }
}
