package org.familyplan.app.demo.workedcase;

import static org.familyplan.app.demo.workedcase.People.ANNE;
import static org.familyplan.app.demo.workedcase.People.KAREN;
import static org.familyplan.app.demo.workedcase.People.LARS;
import static org.familyplan.app.demo.workedcase.People.OLE;
import static org.familyplan.app.demo.workedcase.People.PETER;
import static org.familyplan.app.demo.workedcase.WorkedCase.EMIL;
import static org.familyplan.app.demo.workedcase.WorkedCase.FAMILY;
import static org.familyplan.app.demo.workedcase.WorkedCase.IDA;
import static org.familyplan.app.demo.workedcase.WorkedCase.JONAS;
import static org.familyplan.app.demo.workedcase.WorkedCase.METTE;
import static org.familyplan.app.demo.workedcase.WorkedCase.PROGRAMME;
import static org.familyplan.app.demo.workedcase.WorkedCase.SOFIE;

import java.util.List;
import org.familyplan.api.consent.ConsentCommand.RecordConsent;
import org.familyplan.api.coordination.CoordinationCommand.AddTeamMember;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.TeamRole;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.HouseholdCommand.RecordCustody;
import org.familyplan.api.household.Sex;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.ExistingPlanType;
import org.familyplan.api.plan.PlanCommand.AbsorbExistingPlan;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Telling;
import org.familyplan.platform.identity.Actor;

/** Facts 1 to 12: referral, file, coordinator, the plans before, the start. */
final class Opening extends Chapter {
  private static final String OPENED = "2014-06-20";
  private static final String COORDINATED = "2014-07-01";

  Opening(Telling telling) {
    super(telling);
  }

  @Override
  void tell() {
    file();
    consents();
    coordination();
    plansBefore();
    measurement();
    livelihood("11", METTE);
    livelihood("12", JONAS);
  }

  private void file() {
    tell(
        "1-3",
        OPENED,
        OLE,
        new OpenFamilyFile(
            FAMILY,
            day(OPENED),
            day("2014-06-10"),
            day("2014-06-17"),
            PROGRAMME,
            day("2014-09-01"),
            List.of()),
        member(METTE, FamilyRole.PROVIDER, Sex.FEMALE, "Mette", "1983-03-14"),
        member(JONAS, FamilyRole.PROVIDER, Sex.MALE, "Jonas", "1980-11-02"),
        member(SOFIE, FamilyRole.CHILD, Sex.FEMALE, "Sofie", "2000-05-20"),
        member(EMIL, FamilyRole.CHILD, Sex.MALE, "Emil", "2006-09-09"),
        member(IDA, FamilyRole.CHILD, Sex.FEMALE, "Ida", "2012-01-30"),
        custody(SOFIE),
        custody(EMIL),
        custody(IDA),
        enrolled(METTE),
        enrolled(JONAS),
        enrolled(SOFIE),
        enrolled(EMIL));
  }

  private static AddFamilyMember member(
      PersonId person, FamilyRole role, Sex sex, String name, String born) {
    return new AddFamilyMember(FAMILY, person, role, sex, name, day(born), null, day(OPENED));
  }

  private static RecordCustody custody(PersonId child) {
    return new RecordCustody(FAMILY, child, List.of(METTE, JONAS), day(OPENED));
  }

  private static EnrolMember enrolled(PersonId person) {
    return new EnrolMember(FAMILY, person, day(OPENED));
  }

  /** The parents share custody: for the children it takes the word of both. */
  private void consents() {
    String first = "2014-06-24";
    String second = "2014-06-25";
    tell("4", first, OLE, consent(METTE, List.of(METTE), EVERYTHING, first));
    tell(
        "5",
        second,
        OLE,
        consent(
            JONAS,
            List.of(JONAS),
            EVERYTHING.stream().filter(each -> each != InformationKind.HEALTH).toList(),
            second),
        consent(SOFIE, List.of(METTE, JONAS), EVERYTHING, second),
        consent(EMIL, List.of(METTE, JONAS), EVERYTHING, second),
        consent(IDA, List.of(METTE, JONAS), EVERYTHING, second));
  }

  private static RecordConsent consent(
      PersonId about, List<PersonId> givenBy, List<InformationKind> kinds, String from) {
    return consent(WorkedCase.consent(about, 1), about, givenBy, kinds, from, EFFORT_OVER);
  }

  private void coordination() {
    tell(
        "6", COORDINATED, OLE, new AssignCoordinator(FAMILY, KAREN.user(), day(COORDINATED), null));
    tell(
        "6 team",
        COORDINATED,
        KAREN,
        team(LARS, TeamRole.CASEWORKER),
        team(ANNE, TeamRole.CASEWORKER),
        team(PETER, TeamRole.SCHOOL_ADVISER));
  }

  private static AddTeamMember team(Actor employee, TeamRole role) {
    return new AddTeamMember(
        FAMILY, employee.user(), People.department(employee), role, day(COORDINATED), null);
  }

  private void plansBefore() {
    tell(
        "7",
        COORDINATED,
        KAREN,
        absorbed(METTE, ExistingPlanType.EMPLOYMENT_PLAN, "MP-83-0412", Department.JOB_CENTRE),
        absorbed(JONAS, ExistingPlanType.ADULT_SOCIAL_PLAN, "141-2013-77", Department.HEALTH),
        absorbed(
            EMIL, ExistingPlanType.CHILD_ACTION_PLAN, "140-2013-58", Department.CHILD_AND_FAMILY));
  }

  private static AbsorbExistingPlan absorbed(
      PersonId person, ExistingPlanType type, String outsideId, Department department) {
    return new AbsorbExistingPlan(FAMILY, person, type, outsideId, department, day(COORDINATED));
  }

  private void measurement() {
    Measuring start = new Measuring(MeasurementPhase.START, "2014-07-10");
    tell(
        "10",
        start.on(),
        KAREN,
        start.adult(METTE, "D"),
        start.adult(JONAS, "D"),
        start.child(SOFIE, "C"),
        start.child(EMIL, "D"),
        start.child(IDA, "UNANSWERED"),
        start.wellBeing(METTE, 7),
        start.wellBeing(JONAS, 9));
  }

  private void livelihood(String fact, PersonId person) {
    String from = "2014-06-30";
    tell(
        fact,
        "2014-07-11",
        LARS,
        new RecordEmploymentStatus(
            FAMILY, person, EmploymentStatus.OUTSIDE_LABOUR_MARKET, null, null, day(from)),
        new RecordBenefitPeriod(FAMILY, person, Benefit.SOCIAL_ASSISTANCE, day(from), null),
        category(person, "ACTIVITY_READY", from));
  }
}
