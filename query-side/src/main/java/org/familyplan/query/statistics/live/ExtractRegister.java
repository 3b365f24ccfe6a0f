package org.familyplan.query.statistics.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.statistics.ExtractsView;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.rights.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Which extracts were made, for whom, why, and of which municipalities' files. */
public final class ExtractRegister {
  private static final String COLUMNS =
      "extract_id, made_at, employee, population, position, valid_at, purpose, reason, units";
  private static final String ADD =
      "insert into statistics_extract ("
          + COLUMNS
          + ", role, municipality) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CONCERNS =
      "insert into statistics_extract_municipality (extract_id, municipality) values (?, ?)";
  private static final String ALL = "select " + COLUMNS + " from statistics_extract";
  private static final String OF_ONE =
      " where municipality = ? or extract_id in"
          + " (select extract_id from statistics_extract_municipality where municipality = ?)";
  private static final String NEWEST_FIRST = " order by made_at desc, extract_id";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  public ExtractRegister(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Keeps that an extract is made.
   *
   * @param actor for whom
   * @param municipalities whose files it was made of
   */
  void add(ExtractsView.Line extract, Actor actor, Set<String> municipalities) {
    transaction.executeWithoutResult(
        any -> {
          jdbc.update(
              ADD,
              extract.extractId(),
              extract.madeAt().atOffset(ZoneOffset.UTC),
              extract.employee().value(),
              extract.population(),
              extract.position(),
              extract.validAt(),
              extract.purpose().name(),
              extract.reason(),
              extract.units(),
              actor.role().name(),
              actor.municipality().value());
          municipalities.forEach(each -> jdbc.update(CONCERNS, extract.extractId(), each));
        });
  }

  /**
   * All of it; for who has no mandate for the country what the own municipality made, and what was
   * made of its files.
   */
  ExtractsView read(Actor actor) {
    String own = actor.municipality().value();
    return new ExtractsView(
        Standing.isNational(actor)
            ? jdbc.query(ALL + NEWEST_FIRST, ExtractRegister::line)
            : jdbc.query(ALL + OF_ONE + NEWEST_FIRST, ExtractRegister::line, own, own));
  }

  private static ExtractsView.Line line(ResultSet row, int n) throws SQLException {
    return new ExtractsView.Line(
        row.getObject("extract_id", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new EmployeeId(row.getString("employee")),
        row.getString("population"),
        row.getLong("position"),
        row.getObject("valid_at", LocalDate.class),
        LookPurpose.valueOf(row.getString("purpose")),
        row.getString("reason"),
        row.getInt("units"));
  }
}
