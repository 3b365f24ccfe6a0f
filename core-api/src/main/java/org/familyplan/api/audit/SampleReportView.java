package org.familyplan.api.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * How the files of a sample answer the criteria. Ids and results only: no names.
 *
 * @param seed the seed that the sample was drawn with
 * @param position place in the whole log up to which entries counted as known
 * @param population from how many files the sample was drawn
 * @param validAt the day on which deadlines are judged; what became true later does not count
 * @param summary for each criterion how many files answer how
 * @param reports one for each file, in the order in which they were drawn
 */
public record SampleReportView(
    String seed,
    long position,
    int population,
    LocalDate validAt,
    List<Summary> summary,
    List<CriteriaReportView> reports) {

  /**
   * How many files answer a criterion how.
   *
   * @param met files in which it holds
   * @param notMet files in which it does not
   * @param notApplicable files that do not call for it
   */
  public record Summary(Criterion criterion, int met, int notMet, int notApplicable) {}
}
