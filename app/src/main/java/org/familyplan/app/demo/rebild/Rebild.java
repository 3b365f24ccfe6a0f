package org.familyplan.app.demo.rebild;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.familyfile.ClosureReason;
import org.familyplan.api.familyfile.FamilyFileCommand.CloseFamilyFile;
import org.familyplan.api.familyfile.FamilyFileCommand.OpenFamilyFile;
import org.familyplan.api.household.FamilyRole;
import org.familyplan.api.household.HouseholdCommand.AddFamilyMember;
import org.familyplan.api.household.HouseholdCommand.EnrolMember;
import org.familyplan.api.household.Sex;
import org.familyplan.api.livelihood.Benefit;
import org.familyplan.api.livelihood.EmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordBenefitPeriod;
import org.familyplan.api.livelihood.LivelihoodCommand.RecordEmploymentStatus;
import org.familyplan.api.livelihood.LivelihoodCommand.SetVisitationCategory;
import org.familyplan.api.livelihood.VisitationScheme;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.app.demo.Ids;
import org.familyplan.app.demo.Step;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.Telling;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;

/**
 * Rebild from April 2012 on, before the programme: one fixed caseworker for each family, and of 24
 * parents 12 moved from match group 3 to 2 (ministry news 2013) while there were match groups.
 */
public final class Rebild {
  /** Families; every other one has two parents. */
  public static final int FAMILIES = 16;

  /** Parents of whom a match group is told. */
  public static final int PARENTS = 24;

  /** Parents who moved from match group 3 to 2. */
  public static final int MOVED = 12;

  /** Parents and children. */
  public static final int PERSONS = PARENTS + FAMILIES;

  private static final LocalDate FIRST = LocalDate.of(2012, 4, 16);
  private static final LocalDate LAST = LocalDate.of(2013, 12, 2);
  private static final LocalDate EMPLOYED = LocalDate.of(2010, 1, 1);
  private static final int WEEKS_TO_THE_MOVE = 40;
  private static final int ONE_STAYS_OF = 4;
  private static final MunicipalityCode CODE = new MunicipalityCode("840");
  private static final Actor MANAGER = actor("inge.toft", Role.MANAGER);
  private static final Actor COORDINATOR = actor("bodil.krog", Role.CASEWORKER);
  private static final List<String> MOTHERS = List.of("Anita", "Birthe", "Dorte", "Gitte");
  private static final List<String> FATHERS = List.of("Carl", "Erik", "Flemming", "Hans");
  private static final List<String> CHILDREN = List.of("Ida", "Jonna", "Karla", "Lise");

  private Rebild() {}

  private static Actor actor(String name, Role role) {
    EmployeeId id = new EmployeeId(CODE + "." + name);
    return new Actor(id, role, Department.CHILD_AND_FAMILY, CODE, "demonstration");
  }

  /** The two who work with the families. */
  public static List<Actor> people() {
    return List.of(MANAGER, COORDINATOR);
  }

  /** One of the families. */
  public static FamilyId family(int number) {
    return new FamilyId(Ids.of("rebild/" + number));
  }

  /** The story that demonstrations play. */
  public static Story story() {
    return new Story(
        List.of(employee(MANAGER, "Inge Toft"), employee(COORDINATOR, "Bodil Krog")),
        IntStream.range(0, FAMILIES)
            .mapToObj(number -> new Told(number).steps())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Step::recordedAt))
            .toList());
  }

  private static Employee employee(Actor actor, String name) {
    return new Employee(
        actor.user(),
        name,
        CODE,
        Department.CHILD_AND_FAMILY,
        actor.user() + "@rebild.example",
        EMPLOYED,
        null);
  }

  /** One family's story; its days are Mondays. */
  private static final class Told {
    private final FamilyId family;
    private final int number;
    private final LocalDate opened;
    private final LocalDate closed;
    private final List<PersonId> parents;
    private final Telling telling;

    Told(int number) {
      this.number = number;
      this.family = family(number);
      this.opened = FIRST.plusWeeks(number);
      this.closed = LAST.plusWeeks(number % 3);
      this.parents =
          number % 2 == 0 ? List.of(person("mother")) : List.of(person("mother"), person("father"));
      this.telling = new Telling(family, LocalTime.of(9, 0).plusMinutes(number));
    }

    private PersonId person(String who) {
      return new PersonId(Ids.of("rebild/" + number + "/" + who));
    }

    List<Step> steps() {
      tell("file", opened, MANAGER, opening());
      List<FamilyCommand> start = new ArrayList<>();
      parents.forEach(each -> start.addAll(livelihood(each)));
      tell("livelihoods", opened, COORDINATOR, start);
      if (number % ONE_STAYS_OF != 0) {
        LocalDate assessed = opened.plusWeeks(WEEKS_TO_THE_MOVE);
        tell(
            "moved", assessed, COORDINATOR, List.of(matchGroup(parents.getFirst(), "2", assessed)));
      }
      tell(
          "end",
          closed,
          COORDINATOR,
          List.of(
              new CloseFamilyFile(
                  family, closed, ClosureReason.NO_FURTHER_NEED_PROFESSIONAL, null)));
      return telling.steps();
    }

    private void tell(String label, LocalDate day, Actor actor, List<FamilyCommand> commands) {
      telling.tell(label, day, actor, commands.toArray(FamilyCommand[]::new));
    }

    private List<FamilyCommand> livelihood(PersonId parent) {
      return List.of(
          new RecordEmploymentStatus(
              family, parent, EmploymentStatus.OUTSIDE_LABOUR_MARKET, null, null, opened),
          new RecordBenefitPeriod(
              family, parent, Benefit.SOCIAL_ASSISTANCE, opened.minusYears(2), null),
          matchGroup(parent, "3", opened));
    }

    private SetVisitationCategory matchGroup(PersonId parent, String group, LocalDate from) {
      return new SetVisitationCategory(
          family, parent, VisitationScheme.MATCH_GROUP, group, from, from);
    }

    private List<FamilyCommand> opening() {
      List<FamilyCommand> commands = new ArrayList<>();
      LocalDate accepted = opened.minusWeeks(1);
      commands.add(
          new OpenFamilyFile(
              family, opened, accepted.minusWeeks(3), accepted, null, null, List.of()));
      commands.add(member(FamilyRole.PROVIDER, "mother", Sex.FEMALE, MOTHERS, 1975));
      if (parents.size() > 1) {
        commands.add(member(FamilyRole.PROVIDER, "father", Sex.MALE, FATHERS, 1973));
      }
      commands.add(member(FamilyRole.CHILD, "child", Sex.FEMALE, CHILDREN, 2003));
      parents.forEach(each -> commands.add(new EnrolMember(family, each, opened)));
      commands.add(new AssignCoordinator(family, COORDINATOR.user(), opened, closed.plusDays(1)));
      return commands;
    }

    private AddFamilyMember member(
        FamilyRole role, String who, Sex sex, List<String> names, int year) {
      LocalDate born = LocalDate.of(year, 3, 1).plusMonths(number);
      String name = names.get(number / names.size());
      return new AddFamilyMember(family, person(who), role, sex, name, born, null, opened);
    }
  }
}
