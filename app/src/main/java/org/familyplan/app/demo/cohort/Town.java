package org.familyplan.app.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.familyplan.api.household.Sex;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Period;
import org.familyplan.platform.employees.Employee;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of the programme and those of its employees who work with the families. One
 * coordinator at a time coordinates for all of them.
 */
final class Town {
  private static final LocalDate EMPLOYED = LocalDate.of(2012, 1, 1);

  private final MunicipalityCode code;
  private final String name;
  private final Change change;
  private final List<Employee> employees = new ArrayList<>();
  private final List<Actor> people = new ArrayList<>();
  private final List<Term> terms;
  private final Actor manager;
  private final Actor deputy;
  private final Map<Department, Actor> specialists = new EnumMap<>(Department.class);
  private final Period leave;

  /** Days on which one coordinator is appointed for the town's families. */
  record Term(Actor coordinator, LocalDate from, @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
      return new Period(from, until).covers(day);
    }

    boolean endsBy(LocalDate day) {
      return until != null && !until.isAfter(day);
    }
  }

  /** How the coordinator changes in a town. */
  enum Change {
    NONE,
    HANDOVER,
    GAP
  }

  Town(String code, String name, Change change, Chance chance) {
    this.code = new MunicipalityCode(code);
    this.name = name;
    this.change = change;
    this.manager = employ(chance, Role.MANAGER, Department.CHILD_AND_FAMILY);
    this.terms = terms(chance);
    this.deputy = employ(chance, Role.CASEWORKER, Department.CHILD_AND_FAMILY);
    Stream.of(Department.JOB_CENTRE, Department.SCHOOL, Department.HEALTH)
        .forEach(each -> specialists.put(each, employ(chance, Role.CASEWORKER, each)));
    this.leave = leave(chance);
  }

  private List<Term> terms(Chance chance) {
    Actor first = employ(chance, Role.CASEWORKER, Department.CHILD_AND_FAMILY);
    if (change == Change.NONE) {
      return List.of(new Term(first, EMPLOYED, null));
    }
    Actor second = employ(chance, Role.CASEWORKER, Department.CHILD_AND_FAMILY);
    LocalDate last = Days.work(chance.day(LocalDate.of(2015, 6, 1), LocalDate.of(2015, 12, 1)));
    LocalDate next = change == Change.GAP ? Days.work(last.plusDays(chance.between(12, 30))) : last;
    return List.of(new Term(first, EMPLOYED, last), new Term(second, next, null));
  }

  /** Some weeks without the coordinator, away from the change. */
  private Period leave(Chance chance) {
    LocalDate from =
        change == Change.NONE
            ? chance.day(LocalDate.of(2015, 3, 1), LocalDate.of(2016, 3, 1))
            : terms.getLast().from().plusDays(chance.between(60, 120));
    return new Period(Days.work(from), Days.work(from.plusDays(chance.between(18, 40))));
  }

  private Actor employ(Chance chance, Role role, Department department) {
    Sex sex = chance.percent(70) ? Sex.FEMALE : Sex.MALE;
    String person = Names.first(chance, false, true, sex) + " " + Names.surname(chance, false);
    EmployeeId id = new EmployeeId(code + "." + letters(person));
    if (employees.stream().anyMatch(each -> each.id().equals(id))) {
      return employ(chance, role, department);
    }
    String contact = letters(person) + "@" + letters(name) + ".example";
    employees.add(new Employee(id, person, code, department, contact, EMPLOYED, null));
    Actor actor = new Actor(id, role, department, code, "demonstration");
    people.add(actor);
    return actor;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("æ", "ae")
        .replace("ø", "oe")
        .replace("å", "aa")
        .replace(' ', '.');
  }

  MunicipalityCode code() {
    return code;
  }

  List<Employee> employees() {
    return List.copyOf(employees);
  }

  /** The same people as they act: the manager, the coordinators, the deputy, the specialists. */
  List<Actor> people() {
    return List.copyOf(people);
  }

  Actor manager() {
    return manager;
  }

  Actor deputy() {
    return deputy;
  }

  /** The employee of that department in the families' teams. */
  Actor specialist(Department department) {
    return Objects.requireNonNull(specialists.get(department));
  }

  List<Actor> specialists() {
    return List.copyOf(specialists.values());
  }

  /** True when nobody coordinates between two coordinators. */
  boolean hasGap() {
    return change == Change.GAP;
  }

  List<Term> terms() {
    return terms;
  }

  /** Days on which the deputy stands in for the coordinator. */
  Period leave() {
    return leave;
  }

  /** Who writes in the files on that day: the coordinator, the deputy, in a gap the manager. */
  Actor actingOn(LocalDate day) {
    if (leave.covers(day)) {
      return deputy;
    }
    return terms.stream()
        .filter(term -> term.covers(day))
        .map(Term::coordinator)
        .findFirst()
        .orElse(manager);
  }
}
