package org.familyplan.query.difference;

import java.util.Objects;
import org.familyplan.api.difference.ComparedMoment;
import org.familyplan.api.difference.DifferenceQuery.GetDifference;
import org.familyplan.api.difference.DifferenceView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.query.difference.Differences.Difference;
import org.familyplan.query.plan.FamilyPlans;
import org.familyplan.query.plan.FamilyReadings;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.Readings;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Answers with what is different between two moments. */
public final class GetDifferenceHandler implements QueryHandler<GetDifference, DifferenceView> {
  private final Readings readings;
  private final FamilyPlans plans;
  private final TransactionTemplate snapshot;
  private final Differences differences = new Differences();

  /**
   * A handler.
   *
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetDifferenceHandler(Readings readings, FamilyPlans plans, TransactionTemplate snapshot) {
    this.readings = readings;
    this.plans = plans;
    this.snapshot = snapshot;
  }

  @Override
  public Class<GetDifference> query() {
    return GetDifference.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<DifferenceView> answer(GetDifference query, QueryContext context) {
    return Objects.requireNonNull(snapshot.execute(status -> read(query, context)));
  }

  private Answer<DifferenceView> read(GetDifference query, QueryContext context) {
    FamilyReadings family = readings.of(query.familyId(), context);
    FamilyPlanView from = plans.plan(family.at(query.fromValidAt(), query.fromKnownAt()));
    FamilyPlanView to = plans.plan(family.at(query.toValidAt(), query.toKnownAt()));
    JsonNode before = Differences.json(from);
    JsonNode after = new Focus(query).target(before, Differences.json(to));
    Difference difference = differences.between(before, after, context.locale());
    return Answer.of(
        new DifferenceView(
            query.familyId(),
            moment(from),
            moment(to),
            Persons.of(from, to),
            difference.changes(),
            difference.patch()));
  }

  private static ComparedMoment moment(FamilyPlanView view) {
    return new ComparedMoment(view.validAt(), view.version(), view.position());
  }
}
