package org.familyplan.query.statistics.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.audit.Criterion;
import org.familyplan.query.audit.CriteriaTexts;
import org.familyplan.query.statistics.facts.FamilyFacts;
import org.familyplan.query.statistics.table.Attribute;

/** Practice: the plan in time, and how long it takes from the referral to the plan. */
final class PlanWork implements Subject {
  private static final List<String> TIMINGS =
      List.of("IN_TIME", "LATE", "NOT_IN_FORCE", "NOT_YET_DUE");
  private static final int NO_PLAN_YET = 2;
  private static final String NO_PLAN = "NO_PLAN";
  private static final List<String> DAYS =
      List.of("DAYS_0_30", "DAYS_31_60", "DAYS_61_90", "DAYS_91_120", "DAYS_121_", NO_PLAN);
  private static final List<String> CASELOADS =
      List.of("FAMILIES_1_9", "FAMILIES_10_19", "FAMILIES_20_25", "FAMILIES_26_", "NO_CASELOAD");
  private static final int MONTH = 30;

  @Override
  public void define(Definitions d) {
    d.subject("planWork");
    Group<Course> families = d.families();
    Measure inTime =
        d.counts(
            "planInTime", families, "Serviceloven § 140 until the end of 2023; barnets lov § 91");
    Attribute timing = families.plain("planTiming", TIMINGS, PlanWork::timing);
    families.counts(
        inTime, timing, families.attributes("municipality", "programme", "cohort", "period"));
    Measure length = d.counts("daysToPlan", families, "Programme practice");
    Attribute days = families.plain("daysToPlan", DAYS, PlanWork::days);
    families.counts(length, days, families.attributes("municipality"));
    Attribute inForce =
        families.plain("planInForce", YesNo.CODES, each -> YesNo.of(firstPlan(each).isPresent()));
    families.follows(
        inForce, List.of(timing), n -> YesNo.of(TIMINGS.indexOf(n.getFirst()) < NO_PLAN_YET));
    families.follows(inForce, List.of(days), n -> YesNo.of(!n.getFirst().equals(NO_PLAN)));
    families.counts(length, inForce, families.attributes("municipality"));
    Measure mean = d.means("daysToPlanMean", families, "days", "Programme practice");
    families.amount(
        "daysToPlan", course -> daysToPlan(course).map(BigDecimal::valueOf), days, NO_PLAN);
    families.means(mean, "daysToPlan", families.attributes("municipality"));
    Measure loads =
        d.counts("caseload", families, "20 to 25 families a coordinator: Deloitte 2017, Herning");
    Attribute caseload = families.plain("caseload", CASELOADS, PlanWork::caseload);
    families.counts(loads, caseload, families.attributes("municipality"));
  }

  private static Optional<LocalDate> firstPlan(Course course) {
    return course.facts(file -> file.plan().activations()).min(Comparator.naturalOrder());
  }

  private static String timing(Course course) {
    LocalDate accepted = course.file().acceptedOn();
    int months = CriteriaTexts.bound(Criterion.PLAN_IN_TIME, "months", accepted);
    LocalDate due = accepted.plusMonths(months);
    return firstPlan(course)
        .map(day -> TIMINGS.get(day.isAfter(due) ? 1 : 0))
        .orElseGet(() -> TIMINGS.get(course.day().isAfter(due) ? 2 : 3));
  }

  private static Optional<Long> daysToPlan(Course course) {
    return firstPlan(course)
        .map(day -> Math.max(0, ChronoUnit.DAYS.between(course.file().referredOn(), day)));
  }

  private static String days(Course course) {
    return daysToPlan(course)
        .map(days -> DAYS.get(Math.clamp((days - 1) / MONTH, 0, 4)))
        .orElse(NO_PLAN);
  }

  /** Of the coordinator of the file that was opened last and is open. */
  private static String caseload(Course course) {
    return course.files().reversed().stream()
        .map((FamilyFacts file) -> course.caseloads().of(file, course.day()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(PlanWork::band)
        .orElse(CASELOADS.getLast());
  }

  private static String band(int families) {
    if (families < 10) {
      return CASELOADS.get(0);
    }
    if (families < 20) {
      return CASELOADS.get(1);
    }
    return CASELOADS.get(families <= 25 ? 2 : 3);
  }
}
