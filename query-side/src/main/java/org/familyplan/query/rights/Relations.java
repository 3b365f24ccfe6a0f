package org.familyplan.query.rights;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.platform.rights.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How somebody stands to families today, read from the plan's tables. */
public final class Relations {
  /** The projection that fills the tables. */
  static final String PROJECTION = "plan";

  /**
   * SQL for the relation of an employee to the family in the row {@code f} of {@code plan_family};
   * its values are {@link #values}.
   */
  public static final String OF_EMPLOYEE =
      "case when exists (select 1 from coordination_span s where s.generation = f.generation"
          + " and s.family_id = f.family_id and s.employee_id = ? and s.from_day <= ?"
          + " and (s.until_day is null or s.until_day > ?))"
          + " or (f.opened_by = ? and not exists (select 1 from coordination_span s"
          + " where s.generation = f.generation and s.family_id = f.family_id"
          + " and s.kind = 'APPOINTED' and s.from_day <= ?)) then 'COORDINATOR'"
          + " when exists (select 1 from team_span t where t.generation = f.generation"
          + " and t.family_id = f.family_id and t.employee_id = ? and t.from_day <= ?"
          + " and (t.until_day is null or t.until_day > ?)) then 'TEAM_MEMBER'"
          + " else 'NONE' end";

  private static final String OF_PERSON =
      "case when exists (select 1 from plan_member m where m.generation = f.generation"
          + " and m.family_id = f.family_id and m.person_id = ?) then 'FAMILY_MEMBER'"
          + " else 'NONE' end";
  private static final String FILE =
      " from plan_family f where f.generation = "
          + ActiveGeneration.of(PROJECTION)
          + " and f.family_id = ?";

  private final JdbcTemplate jdbc;
  private final BreakGlass breakGlass;
  private final InstantSource clock;

  /** A family's file, and how the one who asks stands to it. */
  record File(MunicipalityCode municipality, Relation relation) {}

  public Relations(JdbcTemplate jdbc, BreakGlass breakGlass, InstantSource clock) {
    this.jdbc = jdbc;
    this.breakGlass = breakGlass;
    this.clock = clock;
  }

  /** The values of {@link #OF_EMPLOYEE}. */
  public static List<Object> values(Actor actor, LocalDate day) {
    return values(actor.user(), day);
  }

  private static List<Object> values(EmployeeId user, LocalDate day) {
    String employee = user.value();
    return List.of(employee, day, day, employee, day, employee, day, day);
  }

  /** The relation that a row holds, or that of an employee who has broken the glass. */
  public Relation read(@Nullable String relation, FamilyId family, Actor actor, LocalDate day) {
    Relation read = Relation.valueOf(String.valueOf(relation));
    return read == Relation.NONE
            && actor.role() == Role.CASEWORKER
            && breakGlass.isActive(family, actor.user(), day)
        ? Relation.BREAK_GLASS
        : read;
  }

  /**
   * True when the employee had a task in the family's file on that day, by the same rule by which
   * rights are given: coordinator, deputy, member of the team, or who opened it before there was a
   * coordinator.
   */
  public boolean hadTask(FamilyId family, EmployeeId employee, LocalDate day) {
    List<Object> values = new ArrayList<>(values(employee, day));
    values.add(family.value());
    return jdbc
        .queryForList(
            "select " + OF_EMPLOYEE + " as relation" + FILE, String.class, values.toArray())
        .stream()
        .anyMatch(relation -> !Relation.NONE.name().equals(relation));
  }

  /** The family's file, if the projection knows it. */
  Optional<File> file(FamilyId family, Actor actor) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    PersonId person = actor.person();
    List<Object> values =
        new ArrayList<>(person == null ? values(actor, today) : List.of(person.value()));
    values.add(family.value());
    return jdbc
        .query(
            "select f.municipality, "
                + (person == null ? OF_EMPLOYEE : OF_PERSON)
                + " as relation"
                + FILE,
            (row, n) ->
                new File(
                    new MunicipalityCode(row.getString("municipality")),
                    read(row.getString("relation"), family, actor, today)),
            values.toArray())
        .stream()
        .findFirst();
  }
}
