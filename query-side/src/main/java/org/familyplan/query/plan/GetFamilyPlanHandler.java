package org.familyplan.query.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.plan.PlanQuery.GetFamilyPlan;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.sight.Sights;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the plan of today. */
public final class GetFamilyPlanHandler implements QueryHandler<GetFamilyPlan, FamilyPlanView> {
  private final PlanReader reader;
  private final Employees employees;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param employees names and contacts of those who work with the family
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetFamilyPlanHandler(
      PlanReader reader, Employees employees, TransactionTemplate snapshot, InstantSource clock) {
    this.reader = reader;
    this.employees = employees;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  @Override
  public Class<GetFamilyPlan> query() {
    return GetFamilyPlan.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<FamilyPlanView> answer(GetFamilyPlan query, QueryContext context) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    FamilyPlanView view =
        snapshot.execute(
            status ->
                reader
                    .find(query.familyId())
                    .map(
                        found ->
                            PlanFold.view(
                                query.familyId(),
                                found.version(),
                                found.position(),
                                found.entries(),
                                Sights.of(context, found.entries(), today),
                                today,
                                employees))
                    .orElse(null));
    if (view == null) {
      throw context.unknownFamily();
    }
    PersonId person = context.onlyAbout();
    return Answer.versioned(person == null ? view : new OwnParts(person).of(view), view.version());
  }
}
