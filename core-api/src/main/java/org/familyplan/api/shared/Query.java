package org.familyplan.api.shared;

/**
 * A question to the read side. The record holds the parameters, its name in lowerCamelCase is the
 * operationId.
 *
 * @param <V> the view that answers it
 */
public interface Query<V> {}
