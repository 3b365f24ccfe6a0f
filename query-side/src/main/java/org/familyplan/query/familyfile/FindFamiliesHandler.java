package org.familyplan.query.familyfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.familyfile.ExternalId;
import org.familyplan.api.familyfile.FamilyFileQuery.FindFamilies;
import org.familyplan.api.familyfile.FoundFamiliesView;
import org.familyplan.api.familyfile.FoundFamiliesView.FoundFamily;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.rights.Relation;
import org.familyplan.platform.rights.Right;
import org.familyplan.platform.rights.Standing;
import org.familyplan.platform.web.RequestProblem;
import org.familyplan.query.rights.Relations;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds files, in the order of their ids. */
public final class FindFamiliesHandler implements QueryHandler<FindFamilies, FoundFamiliesView> {
  private static final int PAGE = 50;
  private static final String PLAN = "plan";
  private static final String ACTING =
      "(select s.employee_id from coordination_span s where s.generation = f.generation"
          + " and s.family_id = f.family_id and s.from_day <= ?"
          + " and (s.until_day is null or s.until_day > ?)"
          + " order by case s.kind when 'COVER' then 0 else 1 end limit 1)";

  private final JdbcTemplate jdbc;
  private final KeyedHash hash;
  private final Relations relations;
  private final InstantSource clock;

  /**
   * A handler.
   *
   * @param hash with which CPR numbers were hashed
   * @param relations says which of the files a caseworker may know more of
   */
  public FindFamiliesHandler(
      JdbcTemplate jdbc, KeyedHash hash, Relations relations, InstantSource clock) {
    this.jdbc = jdbc;
    this.hash = hash;
    this.relations = relations;
    this.clock = clock;
  }

  @Override
  public Class<FindFamilies> query() {
    return FindFamilies.class;
  }

  @Override
  public String projection() {
    return PLAN;
  }

  @Override
  public Answer<FoundFamiliesView> answer(FindFamilies query, QueryContext context) {
    int limit = query.limit() == null ? PAGE : query.limit();
    List<FoundFamily> found = find(query, context, limit + 1);
    List<FoundFamily> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? page.getLast().familyId().toString() : null;
    return Answer.page(new FoundFamiliesView(page, next), next).about(lookedFor(query, page));
  }

  /** Whom a CPR number led to in the files that were found. */
  private List<PersonId> lookedFor(FindFamilies query, List<FoundFamily> found) {
    if (query.cpr() == null || found.isEmpty()) {
      return List.of();
    }
    return jdbc.query(
        "select distinct m.person_id from plan_member m where m.generation = "
            + ActiveGeneration.of(PLAN)
            + " and m.cpr_hash = ? and m.family_id = any(?)",
        (row, n) -> new PersonId(row.getObject("person_id", UUID.class)),
        hash.of("cpr", query.cpr()),
        found.stream().map(each -> each.familyId().value()).toArray(UUID[]::new));
  }

  private List<FoundFamily> find(FindFamilies query, QueryContext context, int limit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Decision.ZONE);
    Conditions where = conditions(query, context, today);
    return jdbc.query(
        "select f.family_id, f.municipality, f.version, f.opened_on, f.closed_on, f.programme, "
            + ACTING
            + " as coordinator, "
            + Relations.OF_EMPLOYEE
            + " as relation from plan_family f where f.generation = "
            + ActiveGeneration.of(PLAN)
            + where.sql
            + " order by f.family_id limit "
            + limit,
        (row, n) -> family(row, context, today),
        where.after(List.of(today, today), Relations.values(context.actor(), today)));
  }

  private Conditions conditions(FindFamilies query, QueryContext context, LocalDate today) {
    Conditions where = new Conditions();
    if (!Standing.isNational(context.actor())) {
      where.and("f.municipality = ?", context.actor().municipality().value());
    }
    if (context.right() == Right.EXISTS && (query.programme() != null || query.open() != null)) {
      where.and(
          Relations.OF_EMPLOYEE + " <> 'NONE'", // else the filter would tell what is not shown
          Relations.values(context.actor(), today).toArray());
    }
    ExternalId externalId = query.externalId();
    if (externalId != null) {
      where.and(
          "exists (select 1 from plan_external_id x where x.generation = f.generation"
              + " and x.family_id = f.family_id and x.id_system = ? and x.id_value = ?)",
          externalId.system(),
          externalId.value());
    }
    if (query.cpr() != null) {
      where.and(
          "exists (select 1 from plan_member m where m.generation = f.generation"
              + " and m.family_id = f.family_id and m.cpr_hash = ?)",
          hash.of("cpr", query.cpr()));
    }
    if (query.municipality() != null) {
      where.and("f.municipality = ?", query.municipality().value());
    }
    if (query.coordinator() != null) {
      where.and(ACTING + " = ?", today, today, query.coordinator().value());
    }
    if (query.programme() != null) {
      where.and("f.programme = ?", query.programme());
    }
    if (query.open() != null) {
      where.and(query.open() ? "f.closed_on is null" : "f.closed_on is not null");
    }
    UUID after = after(query.cursor());
    if (after != null) {
      where.and("f.family_id > ?", after);
    }
    return where;
  }

  private static final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... bound) {
      sql.append(" and ").append(condition);
      values.addAll(List.of(bound));
    }

    Object[] after(List<?>... before) {
      List<Object> all = new ArrayList<>();
      for (List<?> each : before) {
        all.addAll(each);
      }
      all.addAll(values);
      return all.toArray();
    }
  }

  private static @Nullable UUID after(@Nullable String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw RequestProblem.of(400, "request.cursor", "this is no cursor of ours");
    }
  }

  private FoundFamily family(ResultSet row, QueryContext context, LocalDate today)
      throws SQLException {
    FamilyId id = new FamilyId(row.getObject("family_id", UUID.class));
    Relation relation = relations.read(row.getString("relation"), id, context.actor(), today);
    boolean all = context.right() == Right.YES || relation != Relation.NONE;
    String coordinator = row.getString("coordinator");
    return new FoundFamily(
        id,
        new MunicipalityCode(row.getString("municipality")),
        all ? row.getLong("version") : null,
        all ? row.getObject("opened_on", LocalDate.class) : null,
        all ? row.getObject("closed_on", LocalDate.class) : null,
        all ? row.getString("programme") : null,
        coordinator == null ? null : new EmployeeId(coordinator));
  }
}
