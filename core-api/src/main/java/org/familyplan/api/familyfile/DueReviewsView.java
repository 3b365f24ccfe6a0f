package org.familyplan.api.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * A page of closed files whose review is due.
 *
 * @param due those closed first come first
 * @param next cursor of the next page, or null on the last
 */
public record DueReviewsView(List<DueReview> due, @Nullable String next) {
  /**
   * A closed file.
   *
   * @param closedOn last day of the effort
   * @param reviewOn day from which on it is to be reviewed whether the file is still needed
   */
  public record DueReview(FamilyId familyId, LocalDate closedOn, LocalDate reviewOn) {}
}
