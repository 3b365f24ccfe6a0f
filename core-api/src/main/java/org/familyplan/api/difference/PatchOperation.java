package org.familyplan.api.difference;

import org.jspecify.annotations.Nullable;

/**
 * One operation of a JSON Patch (RFC 6902). Operations are applied one after the other.
 *
 * @param op {@code add}, {@code remove}, {@code replace} or {@code move}
 * @param path JSON Pointer (RFC 6901) of the place that changes
 * @param from JSON Pointer of what is moved; null for other operations, which do not look at it
 * @param value the new value, any JSON; of no meaning when something is removed or moved
 */
public record PatchOperation(
    String op, String path, @Nullable String from, @Nullable Object value) {}
