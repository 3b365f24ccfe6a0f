package org.familyplan.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordMemberLeft;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberLeft;
import org.familyplan.api.household.LeavingReason;
import org.familyplan.api.household.Sex;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Circumstances;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** A short story of one family, of commands that are quickly told. */
final class SampleStory {
  static final FamilyId FAMILY = new FamilyId(Ids.of("sample"));
  static final PersonId MOTHER = new PersonId(Ids.of("sample/mother"));
  static final PersonId FATHER = new PersonId(Ids.of("sample/father"));
  static final LocalDate OPENED = LocalDate.of(2014, 9, 1);

  static final Actor MANAGER =
      new Actor(
          new EmployeeId("mette.manager"),
          Role.MANAGER,
          Department.CHILD_AND_FAMILY,
          new MunicipalityCode("730"),
          "demonstration");

  static final Employee EMPLOYEE =
      new Employee(
          MANAGER.user(),
          "Mette Manager",
          MANAGER.municipality(),
          Department.CHILD_AND_FAMILY,
          null,
          LocalDate.of(2010, 1, 1),
          null);

  private SampleStory() {}

  /** File and members; the father leaves, which is told wrong and corrected. */
  static Story whole() {
    Telling telling = telling();
    telling.tell("left", LocalDate.of(2014, 10, 6), MANAGER, left(LocalDate.of(2014, 10, 1)));
    telling.tell(
        "corrected",
        LocalDate.of(2014, 10, 7),
        MANAGER,
        new CorrectFact(
            FAMILY,
            telling.event("left", 0),
            new FamilyMemberLeft(
                FAMILY, FATHER, LocalDate.of(2014, 9, 29), LeavingReason.SEPARATION),
            "Told again by the mother"));
    return new Story(List.of(EMPLOYEE), telling.steps());
  }

  /** Only its beginning. */
  static Story beginning() {
    return new Story(List.of(EMPLOYEE), telling().steps());
  }

  /** A story in which the father leaves so many times; the last step expects this refusal. */
  static Story leaving(int times, @Nullable String expectedRefusal) {
    List<Step> steps = new ArrayList<>(telling().steps());
    for (int time = 1; time <= times; time++) {
      steps.add(
          new Step(
              "leaving " + time,
              Instant.parse("2014-10-08T09:00:00Z"),
              MANAGER,
              List.of(left(LocalDate.of(2014, 10, time))),
              Circumstances.NONE,
              time == times ? expectedRefusal : null));
    }
    return new Story(List.of(EMPLOYEE), steps);
  }

  private static Telling telling() {
    Telling telling = new Telling(FAMILY, LocalTime.of(9, 0));
    telling.tell(
        "opened",
        OPENED,
        MANAGER,
        new OpenFamilyFile(FAMILY, OPENED, OPENED, OPENED, null, null, List.of()),
        member(MOTHER, Sex.FEMALE, "Mona"),
        member(FATHER, Sex.MALE, "Martin"));
    telling.tell("enrolled", OPENED, MANAGER, new EnrolMember(FAMILY, MOTHER, OPENED));
    return telling;
  }

  private static AddFamilyMember member(PersonId person, Sex sex, String name) {
    return new AddFamilyMember(
        FAMILY, person, FamilyRole.PROVIDER, sex, name, LocalDate.of(1985, 5, 5), null, OPENED);
  }

  private static RecordMemberLeft left(LocalDate day) {
    return new RecordMemberLeft(FAMILY, FATHER, day, LeavingReason.SEPARATION);
  }
}
