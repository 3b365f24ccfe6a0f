package org.familyplan.query.statistics.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.statistics.ExtractView;
import org.familyplan.api.statistics.ExtractView.Row;
import org.familyplan.api.statistics.ExtractsView;
import org.familyplan.api.statistics.StatisticsQuery.GetExtract;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.ProblemCode;
import org.familyplan.query.statistics.edition.Chosen;
import org.familyplan.query.statistics.live.Knowing.Known;
import org.familyplan.query.statistics.measure.Catalogue;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.table.Population;
import org.familyplan.query.statistics.table.TableDefinition;
import org.familyplan.query.statistics.table.Unit;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives microdata under pseudonyms of a key that nobody keeps, and keeps that it did. */
public final class Extracts {
  private static final String COLUMNS =
      "extract_id, made_at, employee, role, municipality, population, position, valid_at, purpose,"
          + " reason, units";
  private static final String ADD =
      "insert into statistics_extract (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ALL = "select " + COLUMNS + " from statistics_extract";
  private static final String NEWEST_FIRST = " order by made_at desc, extract_id";
  private static final int DIGITS = 32;

  private final Catalogue catalogue;
  private final Knowing knowing;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Extracts(
      Catalogue catalogue,
      Knowing knowing,
      JdbcTemplate jdbc,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.catalogue = catalogue;
    this.knowing = knowing;
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /** Throws RequestProblem: 403 without a mandate, 422 for an unknown population. */
  public Answer<ExtractView> give(GetExtract asked, QueryContext context) {
    Actor actor = context.actor();
    if (!actor.national()) {
      throw ProblemCode.MANDATE.problem();
    }
    Population population =
        catalogue.tables().stream()
            .map(TableDefinition::population)
            .filter(each -> each.id().equals(asked.population()))
            .findFirst()
            .orElseThrow(() -> Chosen.wrong(ProblemCode.POPULATION_UNKNOWN, "/population"));
    Known known = knowing.at(asked.validAt(), null, null);
    List<Row> rows = rows(known.snapshot().of(asked.population()));
    UUID id = ids.get();
    jdbc.update(
        ADD,
        id,
        clock.instant().atOffset(ZoneOffset.UTC),
        actor.user().value(),
        actor.role().name(),
        actor.municipality().value(),
        asked.population(),
        known.snapshot().position(),
        known.snapshot().validAt(),
        context.purpose().name(),
        asked.reason(),
        rows.size());
    return Answer.of(
            new ExtractView(
                id,
                asked.population(),
                known.snapshot().position(),
                known.knownAt(),
                known.snapshot().validAt(),
                rows))
        .about(concerned(known.snapshot(), population));
  }

  /** Whoever is in an extract finds it among the looks at their own case. */
  private static List<Id> concerned(Snapshot snapshot, Population population) {
    Set<Id> concerned = new LinkedHashSet<>();
    for (Unit unit : snapshot.of(population.id())) {
      PersonId person = Reach.person(unit, population);
      if (person != null) {
        concerned.add(person);
      }
      concerned.addAll(snapshot.filesOf(unit));
    }
    return List.copyOf(concerned);
  }

  /** In the order of a hash that nobody can take again, which is no order. */
  private static List<Row> rows(List<Unit> units) {
    KeyedHash hash = KeyedHash.ofForgottenKey();
    record Placed(String place, Row row) {}
    return units.stream()
        .map(
            unit ->
                new Placed(
                    hex(hash, "place", unit.id()),
                    new Row(hex(hash, "pseudonym", unit.guarded()), unit.codes())))
        .sorted(Comparator.comparing(Placed::place))
        .map(Placed::row)
        .toList();
  }

  private static String hex(KeyedHash hash, String purpose, String text) {
    return HexFormat.of().formatHex(hash.of(purpose, text)).substring(0, DIGITS);
  }

  /** The register; without a mandate for the country the own municipality's. */
  public ExtractsView register(QueryContext context) {
    Actor actor = context.actor();
    return new ExtractsView(
        Standing.isNational(actor)
            ? jdbc.query(ALL + NEWEST_FIRST, Extracts::line)
            : jdbc.query(
                ALL + " where municipality = ?" + NEWEST_FIRST,
                Extracts::line,
                actor.municipality().value()));
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
