package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.familyplan.api.shared.AsOf;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Query;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with what is remembered of a family, or a part of it, at the moment asked for. */
public final class PartHandler<Q extends Query<V> & AsOf, V> implements QueryHandler<Q, V> {
  private final Class<Q> query;
  private final Part<V> part;
  private final Readings readings;
  private final TransactionTemplate snapshot;

  /** Makes the view from what the reader sees. */
  @FunctionalInterface
  public interface Part<V> {
    /** The view. */
    V view(Reading reading);

    /** A part that looks at nothing but what the reader sees. */
    static <V> Part<V> of(Seen<V> view) {
      return reading ->
          view.view(reading.familyId(), reading.version(), reading.own(), reading.day());
    }
  }

  /** Makes the view from what is seen. */
  @FunctionalInterface
  public interface Seen<V> {
    /**
     * The view.
     *
     * @param version number of events that it rests on
     */
    V view(FamilyId family, long version, Entries entries, LocalDate day);
  }

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public PartHandler(
      Class<Q> query, Part<V> part, Readings readings, TransactionTemplate snapshot) {
    this.query = query;
    this.part = part;
    this.readings = readings;
    this.snapshot = snapshot;
  }

  @Override
  public Class<Q> query() {
    return query;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<V> answer(Q query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)), "no answer");
  }

  private Answer<V> read(Q query, QueryContext context) {
    Reading reading = readings.of(query.familyId(), context).at(query.validAt(), query.knownAt());
    return Answer.versioned(part.view(reading), reading.version());
  }
}
