package org.familyplan.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.familyplan.api.audit.CriteriaReportView;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.CriterionResult;
import org.familyplan.platform.decision.Decision;
import org.familyplan.query.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/** Measures a file against the criteria. */
final class Criteria {
  private Criteria() {}

  /** The day on which files are judged: the one asked for, else that of what is known. */
  static LocalDate day(@Nullable LocalDate validAt, Instant known) {
    return validAt == null ? LocalDate.ofInstant(known, Decision.ZONE) : validAt;
  }

  /**
   * How the file answers each.
   *
   * @param day on which deadlines are judged
   */
  static CriteriaReportView report(CaseFile file, LocalDate day) {
    List<CriterionResult> results =
        Arrays.stream(Criterion.values())
            .filter(each -> each != Criterion.OTHER)
            .map(each -> verdict(each, file, day).of(each))
            .toList();
    return new CriteriaReportView(
        file.familyId(),
        file.opening().event().municipality(),
        file.version(),
        file.position(),
        day,
        results);
  }

  private static Verdict verdict(Criterion criterion, CaseFile file, LocalDate day) {
    return switch (criterion) {
      case PLAN_IN_TIME -> PlanChecks.inTime(file, day);
      case COORDINATOR_EVERY_DAY -> CourseChecks.coordinated(file, day);
      case GOALS_MOTIVATED -> GoalChecks.motivated(file);
      case GOALS_MEASURABLE -> GoalChecks.measurable(file);
      case ADULTS_ASKED -> PlanChecks.adultsAsked(file);
      case CHILDREN_HEARD -> PlanChecks.childrenHeard(file);
      case CONSENT_BEFORE_SHARING -> SharingChecks.consentBeforeSharing(file);
      case FIRST_FOLLOW_UP_IN_TIME -> CourseChecks.firstFollowUp(file, day);
      case FOLLOW_UPS_KEPT -> CourseChecks.laterFollowUps(file, day);
      case PROGRESS_MEASURED -> CourseChecks.measured(file, day);
      case OTHER -> Verdict.notApplicable();
    };
  }
}
