package org.familyplan.query.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Query;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.sight.SeenEntries;
import org.familyplan.query.sight.Sight;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with one part of what is remembered of a family, as it is today. */
public final class PartHandler<Q extends Query<V>, V> implements QueryHandler<Q, V> {
  private final Class<Q> query;
  private final Function<Q, FamilyId> family;
  private final Part<V> part;
  private final PlanReader reader;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /** Makes the view from what is remembered. */
  @FunctionalInterface
  public interface Part<V> {
    /**
     * The view.
     *
     * @param version number of events that it rests on
     */
    V view(FamilyId family, long version, Entries entries, LocalDate today);
  }

  /**
   * A handler.
   *
   * @param family the family that a query names
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public PartHandler(
      Class<Q> query,
      Function<Q, FamilyId> family,
      Part<V> part,
      PlanReader reader,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.query = query;
    this.family = family;
    this.part = part;
    this.reader = reader;
    this.snapshot = snapshot;
    this.clock = clock;
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
    return Objects.requireNonNull(
        snapshot.execute(status -> read(family.apply(query), context)), "no answer");
  }

  private Answer<V> read(FamilyId id, QueryContext context) {
    PlanReader.Remembered found = reader.find(id).orElseThrow(context::unknownFamily);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Sight sight = Sights.of(context, found.entries(), today);
    PersonId person = context.onlyAbout();
    Entries seen =
        new SeenEntries(found.entries(), person == null ? sight : Sights.own(person, sight));
    return Answer.versioned(part.view(id, found.version(), seen, today), found.version());
  }
}
