package org.familyplan.query.accesslog;

import java.time.LocalDate;
import org.familyplan.api.accesslog.AccessLogQuery.GetOwnLookUps;
import org.familyplan.api.accesslog.OwnLookUpsView;
import org.familyplan.api.accesslog.OwnLookUpsView.LookUp;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.accesslog.RecordedLook;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;

/** Answers a family's member with when and why others looked at their data. */
public final class GetOwnLookUpsHandler implements QueryHandler<GetOwnLookUps, OwnLookUpsView> {
  private final AccessLogReader reader;
  private final PlanReader plans;

  public GetOwnLookUpsHandler(AccessLogReader reader, PlanReader plans) {
    this.reader = reader;
    this.plans = plans;
  }

  @Override
  public Class<GetOwnLookUps> query() {
    return GetOwnLookUps.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<OwnLookUpsView> answer(GetOwnLookUps query, QueryContext context) {
    PersonId person = context.actor().person();
    if (person == null) {
      throw RequestProblem.of(
          403, "access-log.own-only", "Only a family's member has look-ups of their own.");
    }
    if (plans
        .find(query.familyId())
        .filter(family -> HouseholdProjection.isKnown(family.entries(), person))
        .isEmpty()) {
      throw context.unknownFamily();
    }
    Filter filter =
        new Filter(
            query.familyId(),
            person,
            null,
            context.actor().user(),
            null,
            null,
            query.from(),
            query.until(),
            true);
    LookPage page = LookPage.read(reader, filter, query.cursor(), query.limit());
    return Answer.page(
        new OwnLookUpsView(
            query.familyId(),
            person,
            page.looks().stream().map(GetOwnLookUpsHandler::view).toList(),
            page.next()),
        page.next());
  }

  /** A look, for the person whom it is about: not who looked. */
  public static LookUp view(RecordedLook recorded) {
    return new LookUp(
        LocalDate.ofInstant(recorded.recordedAt(), Decision.ZONE),
        recorded.look().purpose(),
        recorded.look().operation());
  }
}
