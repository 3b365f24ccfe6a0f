package org.familyplan.command.plan;

import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalStatus;
import org.familyplan.api.intervention.InterventionType;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.Department;

/**
 * Codes as the family reads them in a handed-over plan. Part of the document's text: a change of
 * words is a new {@link PlanDocument#RENDERER}; a new code without words does not compile.
 */
final class DanishWords {
  private DanishWords() {}

  static String of(PlanPartType type) {
    return switch (type) {
      case ADULT -> "den voksnes del";
      case CHILD -> "barnets del";
      case YOUTH -> "den unges del";
    };
  }

  static String of(GoalStatus status) {
    return switch (status) {
      case UPCOMING -> "kommende";
      case OPEN -> "arbejdes der med";
      case ACHIEVED -> "nået";
      case ABANDONED -> "opgivet";
    };
  }

  static String of(Department department) {
    return switch (department) {
      case JOB_CENTRE -> "jobcenter";
      case CHILD_AND_FAMILY -> "børn og familie";
      case HEALTH -> "sundhed";
      case SCHOOL -> "skole";
      case DISABILITY -> "handicap og socialpsykiatri";
      case BENEFITS -> "ydelseskontor";
      case DAY_CARE -> "dagtilbud";
    };
  }

  static String of(GoalArea area) {
    return switch (area) {
      case EVERYDAY_LIFE -> "hverdagen";
      case FAMILY_LIFE -> "livet i familien";
      case EMPLOYMENT -> "arbejde";
      case EDUCATION -> "uddannelse";
      case ECONOMY -> "økonomi";
      case HOUSING -> "bolig";
      case HEALTH -> "helbred";
      case DAY_CARE -> "dagtilbud";
      case SCHOOL -> "skole";
      case LEISURE -> "fritid og venskaber";
      case SPARE_TIME_JOB -> "fritidsjob";
      case DEVELOPMENT -> "udvikling og adfærd";
      case NETWORK -> "netværk";
    };
  }

  static String of(InterventionType type) {
    return switch (type) {
      case HOME_SUPPORT -> "Støtte i hjemmet";
      case FAMILY_TREATMENT -> "Familiebehandling";
      case PREVENTIVE_OFFER -> "Forebyggende indsats";
      case SUPPORT_CONTACT_PERSON -> "Støtte-kontaktperson";
      case CONTACT_PERSON -> "Kontaktperson";
      case DEBT_ADVICE -> "Økonomisk rådgivning";
      case SUBSTANCE_TREATMENT -> "Misbrugsbehandling";
      case HEALTH_TREATMENT -> "Behandling";
      case SCHOOL_SUPPORT -> "Støtte i skolen";
      case DAY_CARE_SUPPORT -> "Støtte i dagtilbud";
      case EDUCATION -> "Uddannelse eller kursus";
      case MENTOR -> "Mentor";
      case WORK_PLACEMENT -> "Virksomhedspraktik";
      case WAGE_SUBSIDY_JOB -> "Job med løntilskud";
      case ORDINARY_PAID_HOURS -> "Ordinære løntimer";
      case FLEX_JOB -> "Fleksjob";
    };
  }
}
