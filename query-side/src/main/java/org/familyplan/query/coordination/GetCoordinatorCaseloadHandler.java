package org.familyplan.query.coordination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.familyplan.api.coordination.CaseloadView;
import org.familyplan.api.coordination.CaseloadView.Case;
import org.familyplan.api.coordination.CoordinationQuery.GetCoordinatorCaseload;
import org.familyplan.api.household.MemberView;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.coordination.CoordinationSpans.Found;
import org.familyplan.query.entries.TableEntries;
import org.familyplan.query.household.HouseholdProjection;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers with the families that an employee coordinates on a day. */
public final class GetCoordinatorCaseloadHandler
    implements QueryHandler<GetCoordinatorCaseload, CaseloadView> {
  private final String projection;
  private final JdbcTemplate jdbc;
  private final CoordinationSpans spans;
  private final Employees employees;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param projection name of the projection that fills the tables
   * @param snapshot read-only transaction in which all reads see the same state
   */
  public GetCoordinatorCaseloadHandler(
      String projection,
      JdbcTemplate jdbc,
      Employees employees,
      TransactionTemplate snapshot,
      InstantSource clock) {
    this.projection = projection;
    this.jdbc = jdbc;
    this.spans = new CoordinationSpans(jdbc);
    this.employees = employees;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  @Override
  public Class<GetCoordinatorCaseload> query() {
    return GetCoordinatorCaseload.class;
  }

  @Override
  public String projection() {
    return projection;
  }

  @Override
  public Answer<CaseloadView> answer(GetCoordinatorCaseload query, QueryContext context) {
    if (employees
        .find(query.employee())
        .filter(found -> Standing.reaches(context.actor(), found.municipality()))
        .isEmpty()) {
      throw ProblemCode.EMPLOYEE_UNKNOWN.problem();
    }
    if (context.right() == Right.OWN && !context.actor().user().equals(query.employee())) {
      throw ProblemCode.NOT_ALLOWED.problem();
    }
    LocalDate day =
        query.on() == null ? LocalDate.ofInstant(clock.instant(), Decision.ZONE) : query.on();
    List<Case> cases =
        Objects.requireNonNull(
            snapshot.execute(
                status ->
                    spans.on(day, query.employee(), ActiveGeneration.of(projection)).stream()
                        .filter(found -> Standing.reaches(context.actor(), found.municipality()))
                        .map(found -> entry(found, day))
                        .toList()));
    int open = (int) cases.stream().filter(Case::fileOpen).count();
    return Answer.of(
        new CaseloadView(EmployeeViews.of(query.employee(), employees), day, open, cases));
  }

  private Case entry(Found found, LocalDate day) {
    LocalDate closedOn = found.closedOn();
    return new Case(
        found.family(),
        found.kind(),
        found.from(),
        found.until(),
        householdMembers(found, day),
        closedOn == null || !day.isAfter(closedOn));
  }

  private int householdMembers(Found found, LocalDate day) {
    TableEntries entries =
        new TableEntries(jdbc, found.generation(), found.family(), 0, Opening.NOTHING);
    return (int)
        HouseholdProjection.view(entries, day).stream().filter(MemberView::inHousehold).count();
  }
}
