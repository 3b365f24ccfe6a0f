package org.familyplan.query.familyfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.familyplan.api.erasure.Retention;
import org.familyplan.api.familyfile.DueReviewsView;
import org.familyplan.api.familyfile.DueReviewsView.DueReview;
import org.familyplan.api.familyfile.FamilyFileQuery.FindDueReviews;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds closed files of the reader's municipality that are due for review. */
public final class FindDueReviewsHandler implements QueryHandler<FindDueReviews, DueReviewsView> {
  private static final int PAGE = 50;
  private static final String PLAN = "plan";
  private static final String DUE =
      "select f.family_id, f.closed_on from plan_family f where f.generation = "
          + ActiveGeneration.of(PLAN)
          + " and f.municipality = ? and f.closed_on <= ?"
          + " and not exists (select 1 from plan_entry e where e.generation = f.generation"
          + " and e.family_id = f.family_id and e.kind = 'DisposalEntry')";
  private static final String AFTER = " and (f.closed_on, f.family_id) > (?, ?)";
  private static final String ORDER = " order by f.closed_on, f.family_id limit ?";

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  public FindDueReviewsHandler(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Class<FindDueReviews> query() {
    return FindDueReviews.class;
  }

  @Override
  public String projection() {
    return PLAN;
  }

  @Override
  public Answer<DueReviewsView> answer(FindDueReviews query, QueryContext context) {
    int limit = query.limit() == null ? PAGE : query.limit();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    List<DueReview> found = find(query, context, today, limit + 1);
    List<DueReview> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursor(page.getLast()) : null;
    List<DueReview> due = page.stream().filter(each -> !each.reviewOn().isAfter(today)).toList();
    return Answer.page(new DueReviewsView(due, next), next);
  }

  private List<DueReview> find(
      FindDueReviews query, QueryContext context, LocalDate today, int limit) {
    List<Object> values =
        new ArrayList<>(
            List.of(context.actor().municipality().value(), Retention.lastClosureDueOn(today)));
    List<Object> after = after(query.cursor());
    values.addAll(after);
    values.add(limit);
    return jdbc.query(
        DUE + (after.isEmpty() ? "" : AFTER) + ORDER,
        FindDueReviewsHandler::review,
        values.toArray());
  }

  private static DueReview review(ResultSet row, int n) throws SQLException {
    LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
    return new DueReview(
        new FamilyId(row.getObject("family_id", UUID.class)),
        closedOn,
        Retention.reviewOn(closedOn));
  }

  private static String cursor(DueReview last) {
    return last.closedOn() + "_" + last.familyId();
  }

  private static List<Object> after(@Nullable String cursor) {
    if (cursor == null) {
      return List.of();
    }
    String[] parts = cursor.split("_", 2);
    try {
      return Stream.<Object>of(LocalDate.parse(parts[0]), UUID.fromString(parts[1])).toList();
    } catch (RuntimeException e) {
      throw RequestProblem.of(400, "request.cursor", "this is no cursor of ours");
    }
  }
}
