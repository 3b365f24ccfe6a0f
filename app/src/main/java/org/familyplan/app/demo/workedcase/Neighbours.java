package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.KAREN;
import static org.familyplan.app.demo.workedcase.People.OLE;
import static org.familyplan.app.demo.workedcase.People.PETER;
import static org.familyplan.app.demo.workedcase.People.RIKKE;
import static org.familyplan.app.demo.workedcase.WorkedCase.HANNE;
import static org.familyplan.app.demo.workedcase.WorkedCase.LIV;
import static org.familyplan.app.demo.workedcase.WorkedCase.NEIGHBOURS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.household.Sex;
import org.familyplan.api.oversight.EmployeeRelation;
import org.familyplan.api.oversight.OversightCommand.DeclareRelation;
import org.familyplan.api.oversight.RelationId;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.Telling;

/** The second family, which the note of fact 37 was meant for. */
final class Neighbours {
  private static final LocalDate OPENED = LocalDate.of(2015, 1, 5);

  private Neighbours() {}

  static Story story() {
    Telling telling = new Telling(NEIGHBOURS, LocalTime.of(13, 0));
    telling.tell(
        "file",
        OPENED,
        OLE,
        new OpenFamilyFile(
            NEIGHBOURS, OPENED, LocalDate.of(2014, 12, 15), OPENED, null, null, List.of()),
        member(HANNE, FamilyRole.PROVIDER, "Hanne", LocalDate.of(1979, 5, 2)),
        member(LIV, FamilyRole.CHILD, "Liv", LocalDate.of(2008, 12, 12)),
        new RecordCustody(NEIGHBOURS, LIV, List.of(HANNE), OPENED),
        new EnrolMember(NEIGHBOURS, HANNE, OPENED),
        new EnrolMember(NEIGHBOURS, LIV, OPENED));
    telling.tell(
        "coordinator", OPENED, OLE, new AssignCoordinator(NEIGHBOURS, KAREN.user(), OPENED, null));
    telling.tell(
        "team",
        OPENED,
        KAREN,
        new AddTeamMember(
            NEIGHBOURS, PETER.user(), Department.SCHOOL, TeamRole.SCHOOL_ADVISER, OPENED, null));
    LocalDate told = LocalDate.of(2015, 3, 2);
    telling.tell(
        "38 relation",
        told,
        RIKKE,
        new DeclareRelation(
            NEIGHBOURS,
            new RelationId(Ids.of("case/relation/rikke")),
            null, // who has no task in the file does not know its members
            EmployeeRelation.RELATIVE,
            OPENED,
            null));
    return new Story(People.EMPLOYEES, telling.steps());
  }

  private static AddFamilyMember member(
      PersonId person, FamilyRole role, String name, LocalDate born) {
    return new AddFamilyMember(NEIGHBOURS, person, role, Sex.FEMALE, name, born, null, OPENED);
  }
}
