package org.familyplan.api.audit;

import java.util.List;

/**
 * What files are measured against.
 *
 * @param criteria in the order of reports
 */
public record CriteriaView(List<Line> criteria) {

  /**
   * One criterion.
   *
   * @param text what must hold, in the reader's language (Danish or English)
   * @param source the law or document that asks for it
   */
  public record Line(Criterion criterion, String text, String source) {}
}
