package org.familyplan.app.demo.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.LivelihoodEvent.EmploymentStatusRecorded;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What the adults live on, at the start and as it changes. */
final class Livelihoods {
  private static final List<EmploymentStatus> NEAR =
      List.of(
          EmploymentStatus.EMPLOYED,
          EmploymentStatus.SUBSIDISED_EMPLOYMENT,
          EmploymentStatus.SELF_EMPLOYED,
          EmploymentStatus.IN_EDUCATION);

  private final Course course;
  private final Chance chance;
  private final Milestones days;
  private final Actor jobCentre;

  Livelihoods(Course course) {
    this.course = course;
    this.chance = course.chance();
    this.days = course.milestones();
    this.jobCentre = course.town().specialist(Department.JOB_CENTRE);
  }

  void tell() {
    course.adults().forEach(this::tell);
  }

  private void tell(Person adult) {
    if (chance.percent(84)) {
      new OnBenefit(adult).tell();
    } else {
      nearTheLabourMarket(adult);
    }
  }

  private void nearTheLabourMarket(Person adult) {
    EmploymentStatus status = NEAR.get(chance.weighted(40, 22, 15, 23));
    boolean works = status != EmploymentStatus.IN_EDUCATION;
    BigDecimal hours = works ? hours(chance.between(10, 30)) : null;
    told(adult, status, hours, days.start(), course.heardOf(days.measured()));
    if (works && chance.percent(course.outcome().losses())) {
      lose(adult);
    }
  }

  /** The job or the firm is lost on some day, and a benefit begins. */
  private void lose(Person adult) {
    LocalDate day = days.meanwhile(40, 20, chance);
    course.tell(
        course.heardOf(day),
        jobCentre,
        new RecordEmploymentStatus(
            course.familyId(), adult.id(), EmploymentStatus.OUTSIDE_LABOUR_MARKET, null, null, day),
        new RecordBenefitPeriod(
            course.familyId(), adult.id(), Benefit.UNEMPLOYMENT_BENEFIT, day, null));
  }

  private void told(
      Person adult,
      EmploymentStatus status,
      @Nullable BigDecimal hours,
      LocalDate from,
      LocalDate heard) {
    boolean employed = hours != null && status != EmploymentStatus.SELF_EMPLOYED;
    String firm = employed ? chance.pick(Words.FIRMS) : null;
    String label =
        course.tell(
            heard,
            jobCentre,
            new RecordEmploymentStatus(course.familyId(), adult.id(), status, hours, firm, from));
    if (hours != null) {
      BigDecimal seen = hours.subtract(hours(chance.between(1, 4)));
      course
          .facts()
          .mayHaveBeen(
              label,
              heard,
              jobCentre,
              new EmploymentStatusRecorded(
                  course.familyId(), adult.id(), status, seen, Personal.ofNullable(firm), from));
    }
  }

  private static BigDecimal hours(int number) {
    return BigDecimal.valueOf(number);
  }

  /** An adult who lives on a benefit when the course begins. */
  private final class OnBenefit {
    private static final int EDUCATION_ASSISTANCE_BELOW = 30;

    private final Person adult;
    private final Benefit benefit;
    private final boolean improves;

    OnBenefit(Person adult) {
      this.adult = adult;
      this.benefit = benefit();
      this.improves = chance.percent(course.outcome().work()) && isAssistance();
    }

    private Benefit benefit() {
      boolean young = adult.ageOn(days.start()) < EDUCATION_ASSISTANCE_BELOW;
      return switch (chance.weighted(76, 10, 8, 6)) {
        case 0 -> young ? Benefit.EDUCATION_ASSISTANCE : Benefit.SOCIAL_ASSISTANCE;
        case 1 -> Benefit.SICKNESS_BENEFIT;
        case 2 -> Benefit.RESOURCE_COURSE;
        default -> Benefit.DISABILITY_PENSION;
      };
    }

    private boolean isAssistance() {
      return benefit == Benefit.SOCIAL_ASSISTANCE || benefit == Benefit.EDUCATION_ASSISTANCE;
    }

    void tell() {
      LocalDate heard = course.heardOf(days.coordinated());
      LocalDate since = days.start().minusDays(chance.between(200, 1_500));
      LocalDate paidUntil = heard.plusMonths(1).withDayOfMonth(1);
      List<FamilyCommand> commands = new ArrayList<>();
      commands.add(
          new RecordEmploymentStatus(
              course.familyId(),
              adult.id(),
              EmploymentStatus.OUTSIDE_LABOUR_MARKET,
              null,
              null,
              days.start()));
      commands.add(period(since, improves ? paidUntil : null));
      if (hasCategory()) {
        commands.add(category(firstCategory(), days.start()));
      }
      course.tell(heard, jobCentre, commands);
      if (improves) {
        improve(paidUntil);
      } else if (isAssistance()) {
        course.facts().prefer(1, this::reassess);
      }
    }

    private RecordBenefitPeriod period(LocalDate from, @Nullable LocalDate until) {
      return new RecordBenefitPeriod(course.familyId(), adult.id(), benefit, from, until);
    }

    private boolean hasCategory() {
      return isAssistance() || benefit == Benefit.SICKNESS_BENEFIT;
    }

    private SetVisitationCategory category(String code, LocalDate from) {
      VisitationScheme scheme = VisitationScheme.valueOf(benefit.name());
      return new SetVisitationCategory(course.familyId(), adult.id(), scheme, code, from, from);
    }

    private String firstCategory() {
      return switch (chance.weighted(72, 20, 8)) {
        case 0 -> lowCategory();
        case 1 -> highCategory();
        default -> isAssistance() ? "NOT_ASSESSED" : lowCategory();
      };
    }

    private String lowCategory() {
      return isAssistance() ? "ACTIVITY_READY" : "2";
    }

    private String highCategory() {
      return switch (benefit) {
        case SOCIAL_ASSISTANCE -> "JOB_READY";
        case EDUCATION_ASSISTANCE ->
            chance.percent(20) ? "OBVIOUSLY_EDUCATION_READY" : "EDUCATION_READY";
        default -> "1";
      };
    }

    private void reassess() {
      LocalDate day = days.meanwhile(60, 30, chance);
      boolean nearer = chance.percent(course.outcome().levels());
      course.tell(day, jobCentre, category(nearer ? highCategory() : lowCategory(), day));
    }

    /** Work or education; a job of few hours stands beside the benefit. */
    private void improve(LocalDate paidUntil) {
      LocalDate day = days.meanwhile(90, 20, chance);
      LocalDate heard = course.heardOf(day);
      switch (chance.weighted(40, 22, 15, 18, 5)) {
        case 0 -> {
          told(adult, EmploymentStatus.EMPLOYED, hours(chance.between(8, 24)), day, heard);
          course.tell(heard, jobCentre, period(paidUntil, null));
          return;
        }
        case 1 -> told(adult, EmploymentStatus.EMPLOYED, hours(37), day, heard);
        case 2 -> told(adult, EmploymentStatus.SUBSIDISED_EMPLOYMENT, hours(32), day, heard);
        case 3 -> told(adult, EmploymentStatus.IN_EDUCATION, null, day, heard);
        default -> told(adult, EmploymentStatus.SELF_EMPLOYED, hours(30), day, heard);
      }
      course.tell(heard, jobCentre, period(paidUntil, day));
    }
  }
}
