package org.familyplan.query.web;

import org.jspecify.annotations.Nullable;

/**
 * A view on its way to the client.
 *
 * @param version of the family that it shows, for an ETag that If-Match accepts, or null
 * @param next cursor of the next page, or null
 */
public record Answer<V>(V view, @Nullable Long version, @Nullable String next) {
  /** A view without a version. */
  public static <V> Answer<V> of(V view) {
    return new Answer<>(view, null, null);
  }

  /** A view of a family at a version. */
  public static <V> Answer<V> versioned(V view, long version) {
    return new Answer<>(view, version, null);
  }

  /** One page of many. */
  public static <V> Answer<V> page(V view, @Nullable String next) {
    return new Answer<>(view, null, next);
  }
}
