package org.familyplan.query.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.coordination.CoordinationKind;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.query.entries.Entries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables {@code coordination_span} and {@code team_span}: appointments, covers and teams of all
 * families by employee.
 */
public final class CoordinationSpans {
  /** Name of the table. */
  public static final String TABLE = "coordination_span";

  /** Name of the teams' table. */
  public static final String TEAM_TABLE = "team_span";

  private static final String DELETE_TEAM =
      "delete from team_span where generation = ? and family_id = ?";
  private static final String INSERT_TEAM =
      "insert into team_span (generation, family_id, employee_id, from_day, until_day)"
          + " values (?, ?, ?, ?, ?)";
  private static final String DELETE =
      "delete from coordination_span where generation = ? and family_id = ?";
  private static final String INSERT =
      "insert into coordination_span (generation, family_id, kind, from_day, until_day,"
          + " employee_id) values (?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;

  public CoordinationSpans(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a family's appointments, covers and team in place of those written before. */
  public void rewrite(int generation, FamilyId family, Entries entries) {
    jdbc.update(DELETE, generation, family.value());
    jdbc.batchUpdate(INSERT, rows(generation, family.value(), entries));
    jdbc.update(DELETE_TEAM, generation, family.value());
    jdbc.batchUpdate(INSERT_TEAM, team(generation, family.value(), entries));
  }

  private static List<Object[]> team(int generation, UUID family, Entries entries) {
    return CoordinationProjection.team(entries).memberships().stream()
        .map(
            each ->
                new Object[] {
                  generation, family, each.employee().value(), each.from(), each.until()
                })
        .toList();
  }

  private static List<Object[]> rows(int generation, UUID family, Entries entries) {
    CoordinationEntry entry = CoordinationProjection.coordination(entries);
    List<Object[]> rows = new ArrayList<>();
    entry
        .appointments()
        .forEach(
            each ->
                rows.add(
                    row(
                        generation,
                        family,
                        CoordinationKind.APPOINTED,
                        each.from(),
                        each.until(),
                        each.coordinator())));
    entry
        .covers()
        .forEach(
            each ->
                rows.add(
                    row(
                        generation,
                        family,
                        CoordinationKind.COVER,
                        each.from(),
                        each.until(),
                        each.by().deputy())));
    return rows;
  }

  private static Object[] row(
      int generation,
      UUID family,
      CoordinationKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      EmployeeId employee) {
    return new Object[] {generation, family, kind.name(), from, until, employee.value()};
  }

  /** An appointment or cover, with what the family's row says of its file. */
  record Found(
      int generation,
      FamilyId family,
      CoordinationKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate closedOn,
      MunicipalityCode municipality) {}

  /**
   * An employee's appointments and covers on a day, earliest first.
   *
   * @param activeGeneration SQL for the generation to read
   */
  List<Found> on(LocalDate day, EmployeeId employee, String activeGeneration) {
    return jdbc.query(
        "select s.generation, s.family_id, s.kind, s.from_day, s.until_day, f.closed_on,"
            + " f.municipality"
            + " from coordination_span s join plan_family f"
            + " on f.generation = s.generation and f.family_id = s.family_id"
            + " where s.generation = "
            + activeGeneration
            + " and s.employee_id = ? and s.from_day <= ?"
            + " and (s.until_day is null or s.until_day > ?)"
            + " order by s.from_day, s.family_id, s.kind",
        CoordinationSpans::found,
        employee.value(),
        day,
        day);
  }

  private static Found found(ResultSet row, int n) throws SQLException {
    return new Found(
        row.getInt("generation"),
        new FamilyId(row.getObject("family_id", UUID.class)),
        CoordinationKind.valueOf(row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        new MunicipalityCode(row.getString("municipality")));
  }
}
