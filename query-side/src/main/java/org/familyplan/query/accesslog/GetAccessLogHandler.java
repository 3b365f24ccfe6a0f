package org.familyplan.query.accesslog;

import org.familyplan.api.accesslog.AccessLogQuery.GetAccessLog;
import org.familyplan.api.accesslog.AccessLogView;
import org.familyplan.platform.accesslog.AccessLogReader;
import org.familyplan.platform.accesslog.AccessLogReader.Filter;
import org.familyplan.platform.employees.Employees;
import org.familyplan.query.plan.PlanProjection;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;

/** Answers with who looked at a family's data. */
public final class GetAccessLogHandler implements QueryHandler<GetAccessLog, AccessLogView> {
  private final AccessLogReader reader;
  private final PlanReader plans;
  private final LookViews views;

  public GetAccessLogHandler(AccessLogReader reader, PlanReader plans, Employees employees) {
    this.reader = reader;
    this.plans = plans;
    this.views = new LookViews(employees);
  }

  @Override
  public Class<GetAccessLog> query() {
    return GetAccessLog.class;
  }

  @Override
  public String projection() {
    return PlanProjection.NAME;
  }

  @Override
  public Answer<AccessLogView> answer(GetAccessLog query, QueryContext context) {
    if (plans.find(query.familyId()).isEmpty()) {
      throw context.unknownFamily();
    }
    Filter filter =
        new Filter(
            query.familyId(),
            query.person(),
            query.employee(),
            null,
            null,
            null,
            query.from(),
            query.until(),
            false);
    LookPage page = LookPage.read(reader, filter, query.cursor(), query.limit());
    return Answer.page(
        new AccessLogView(
            query.familyId(), page.looks().stream().map(views::of).toList(), page.next()),
        page.next());
  }
}
