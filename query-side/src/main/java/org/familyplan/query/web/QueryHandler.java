package org.familyplan.query.web;

import org.familyplan.api.shared.Query;

/** Answers one kind of query. */
public interface QueryHandler<Q extends Query<V>, V> {
  /** The query's record. */
  Class<Q> query();

  /** The projection that the answer comes from: {@code minPosition} waits for it. */
  String projection();

  /** The answer. Throws a RequestProblem when there is none. */
  Answer<V> answer(Q query, QueryContext context);
}
