package org.familyplan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.goal.BarrierId;
import org.familyplan.api.goal.GoalArea;
import org.familyplan.api.goal.GoalEvent.GoalAdded;
import org.familyplan.api.goal.GoalId;
import org.familyplan.api.goal.GoalType;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.Sex;
import org.familyplan.api.intervention.InterventionId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;

/** The family of the worked case, Lolland 2014-2018: its people, its goals, its help. */
public final class CaseFamily {
  public static final FamilyId FAMILY = new FamilyId(id(1));
  public static final MunicipalityCode LOLLAND = new MunicipalityCode("360");

  public static final PersonId METTE = new PersonId(id(11));
  public static final PersonId JONAS = new PersonId(id(12));
  public static final PersonId SOFIE = new PersonId(id(13));
  public static final PersonId EMIL = new PersonId(id(14));
  public static final PersonId IDA = new PersonId(id(15));

  /** In no file. */
  public static final PersonId STRANGER = new PersonId(id(19));

  /** The mornings work. */
  public static final GoalId MORNINGS = new GoalId(id(21));

  /** Mette works full time. */
  public static final GoalId WORK = new GoalId(id(22));

  /** Jonas is free of substance use. */
  public static final GoalId CLEAN = new GoalId(id(24));

  /** Mette fears the job centre's letters. */
  public static final BarrierId LETTERS = new BarrierId(id(31));

  public static final InterventionId HOME_SUPPORT = new InterventionId(id(41));
  public static final InterventionId PLACEMENT = new InterventionId(id(42));
  public static final InterventionId TREATMENT = new InterventionId(id(43));

  private CaseFamily() {}

  private static UUID id(long number) {
    return new UUID(0, number);
  }

  /** A day, written yyyy-mm-dd. */
  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** The file is opened and all five belong to it since 2014-06-20. */
  public static List<FamilyEvent> family() {
    return List.of(
        opened(),
        added(METTE, FamilyRole.PROVIDER, Sex.FEMALE, "Mette", "1983-03-14", "1403831234"),
        added(JONAS, FamilyRole.PROVIDER, Sex.MALE, "Jonas", "1980-11-02", null),
        added(SOFIE, FamilyRole.CHILD, Sex.FEMALE, "Sofie", "2000-05-20", null),
        added(EMIL, FamilyRole.CHILD, Sex.MALE, "Emil", "2006-09-09", null),
        added(IDA, FamilyRole.CHILD, Sex.FEMALE, "Ida", "2012-01-30", null));
  }

  public static FamilyFileOpened opened() {
    return new FamilyFileOpened(
        FAMILY,
        LOLLAND,
        day("2014-06-20"),
        day("2014-06-10"),
        day("2014-06-17"),
        "HELHED_2014",
        day("2014-09-01"),
        List.of(new ExternalId("esdh", "2014-00417")));
  }

  private static FamilyMemberAdded added(
      PersonId person, FamilyRole role, Sex sex, String name, String born, String cpr) {
    return new FamilyMemberAdded(
        FAMILY, person, role, sex, name, day(born), cpr, day("2014-06-20"));
  }

  /** A goal of the whole family without a due date. */
  public static GoalAdded mornings() {
    return new GoalAdded(
        FAMILY,
        MORNINGS,
        List.of(),
        GoalArea.EVERYDAY_LIFE,
        GoalType.DEVELOP,
        Department.CHILD_AND_FAMILY,
        Personal.of("The mornings work"),
        Personal.of("So that nobody comes late because of me"),
        null,
        null,
        day("2014-07-15"));
  }

  /** Mette's goal, due 2016-03-01. */
  public static GoalAdded work() {
    return new GoalAdded(
        FAMILY,
        WORK,
        List.of(METTE),
        GoalArea.EMPLOYMENT,
        GoalType.DEVELOP,
        Department.JOB_CENTRE,
        Personal.of("Full-time work"),
        null,
        Personal.of("A contract of 37 hours"),
        day("2016-03-01"),
        day("2014-07-15"));
  }

  /** Jonas' goal, due 2015-06-30. */
  public static GoalAdded clean() {
    return new GoalAdded(
        FAMILY,
        CLEAN,
        List.of(JONAS),
        GoalArea.HEALTH,
        GoalType.DEVELOP,
        Department.HEALTH,
        Personal.of("Free of substance use for six months"),
        null,
        null,
        day("2015-06-30"),
        day("2014-07-15"));
  }
}
