package org.familyplan.platform.employees;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.MunicipalityCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The employees in the database; what was read last is kept for {@link #refresh()}. */
public final class EmployeeRegister implements Employees {
  private static final String SELECT =
      "select id, name, municipality, department, contact, from_day, until_day from employee"
          + " order by id";
  private static final String UPDATE =
      "update employee set name = ?, municipality = ?, department = ?, contact = ?, from_day = ?,"
          + " until_day = ? where id = ?";
  private static final String INSERT =
      "insert into employee (name, municipality, department, contact, from_day, until_day, id)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private volatile Map<EmployeeId, Employee> known = Map.of();

  public EmployeeRegister(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    refresh();
  }

  @Override
  public Optional<Employee> find(EmployeeId id) {
    return Optional.ofNullable(known.get(id));
  }

  /** All employees, by id. */
  public List<Employee> all() {
    return List.copyOf(known.values());
  }

  /** Reads the register again: another node may have imported. */
  public void refresh() {
    known =
        jdbc
            .query(
                SELECT,
                (row, n) ->
                    new Employee(
                        new EmployeeId(row.getString("id")),
                        row.getString("name"),
                        new MunicipalityCode(row.getString("municipality")),
                        Department.valueOf(row.getString("department")),
                        row.getString("contact"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
            .stream()
            .collect(
                Collectors.toMap(
                    Employee::id, Function.identity(), (a, b) -> b, LinkedHashMap::new));
  }

  /** Adds or replaces employees, all or none. Nobody is removed: events name them for ever. */
  public void put(List<Employee> employees) {
    transaction.executeWithoutResult(status -> employees.forEach(this::put));
    refresh();
  }

  private void put(Employee employee) {
    Object[] row = {
      employee.name(),
      employee.municipality().value(),
      employee.department().name(),
      employee.contact(),
      employee.from(),
      employee.until(),
      employee.id().value()
    };
    if (jdbc.update(UPDATE, row) == 0) {
      jdbc.update(INSERT, row);
    }
  }
}
