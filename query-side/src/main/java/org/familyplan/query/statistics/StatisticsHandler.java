package org.familyplan.query.statistics;

import java.util.function.BiFunction;
import org.familyplan.api.shared.Query;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers one kind of question about figures. */
final class StatisticsHandler<Q extends Query<V>, V> implements QueryHandler<Q, V> {
  private final Class<Q> query;
  private final @Nullable String projection;
  private final BiFunction<Q, QueryContext, Answer<V>> answer;

  private StatisticsHandler(
      Class<Q> query, @Nullable String projection, BiFunction<Q, QueryContext, Answer<V>> answer) {
    this.query = query;
    this.projection = projection;
    this.answer = answer;
  }

  /** A question whose answer does not come from the log. */
  static <Q extends Query<V>, V> StatisticsHandler<Q, V> published(
      Class<Q> query, BiFunction<Q, QueryContext, Answer<V>> answer) {
    return new StatisticsHandler<>(query, null, answer);
  }

  /** A question whose answer comes from a projection. */
  static <Q extends Query<V>, V> StatisticsHandler<Q, V> live(
      Class<Q> query, String projection, BiFunction<Q, QueryContext, Answer<V>> answer) {
    return new StatisticsHandler<>(query, projection, answer);
  }

  @Override
  public Class<Q> query() {
    return query;
  }

  @Override
  public @Nullable String projection() {
    return projection;
  }

  @Override
  public Answer<V> answer(Q asked, QueryContext context) {
    return answer.apply(asked, context);
  }
}
