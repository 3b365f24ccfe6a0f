package org.familyplan.query.web;

import org.familyplan.api.shared.Query;
import org.jspecify.annotations.Nullable;

/** Answers one kind of query. */
public interface QueryHandler<Q extends Query<V>, V> {
  /** The query's record. */
  Class<Q> query();

  /**
   * The projection that the answer comes from: {@code minPosition} waits for it. Null when the
   * answer does not come from the log.
   */
  @Nullable String projection();

  /** The answer. Throws a RequestProblem when there is none. */
  Answer<V> answer(Q query, QueryContext context);
}
