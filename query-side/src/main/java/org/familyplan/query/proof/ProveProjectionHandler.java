package org.familyplan.query.proof;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.audit.AuditQuery.ProveProjection;
import org.familyplan.api.audit.ProofView;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.identity.Actor;
import org.familyplan.platform.identity.Role;
import org.familyplan.platform.projection.ActiveGeneration;
import org.familyplan.platform.rights.Standing;
import org.familyplan.query.web.Answer;
import org.familyplan.query.web.QueryContext;
import org.familyplan.query.web.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers with whether what is shown is what the log says. */
public final class ProveProjectionHandler implements QueryHandler<ProveProjection, ProofView> {
  private static final String PLAN = "plan";
  private static final int USUAL = 20;
  private static final String FAMILIES =
      "select family_id from plan_family where generation = " + ActiveGeneration.of(PLAN);

  private final ProjectionProofs proofs;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  public ProveProjectionHandler(ProjectionProofs proofs, JdbcTemplate jdbc, InstantSource clock) {
    this.proofs = proofs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Class<ProveProjection> query() {
    return ProveProjection.class;
  }

  @Override
  public String projection() {
    return PLAN;
  }

  @Override
  public Answer<ProofView> answer(ProveProjection query, QueryContext context) {
    FamilyId family = query.family();
    if (family != null) {
      if (known(context.actor(), " and family_id = ?", family.value()).isEmpty()) {
        throw context.unknownFamily();
      }
      return Answer.of(proofs.prove(null, List.of(family)));
    }
    String seed =
        query.seed() == null
            ? LocalDate.ofInstant(clock.instant(), Decision.ZONE).toString()
            : query.seed();
    int size = query.size() == null ? USUAL : query.size();
    return Answer.of(proofs.draw(seed, size, known(context.actor(), "")));
  }

  /** The families that an auditor may know; an operator learns no more of one than its id. */
  private List<FamilyId> known(Actor actor, String condition, Object... values) {
    StringBuilder sql = new StringBuilder(FAMILIES).append(condition);
    List<Object> all = new ArrayList<>(List.of(values));
    if (actor.role() != Role.OPERATOR && !Standing.isNational(actor)) {
      sql.append(" and municipality = ?");
      all.add(actor.municipality().value());
    }
    return jdbc.query(
        sql.toString(),
        (row, n) -> new FamilyId(row.getObject("family_id", UUID.class)),
        all.toArray());
  }

  /** All families that the read side knows. */
  public static ProjectionProofs.Families families(JdbcTemplate jdbc) {
    return () ->
        jdbc.query(FAMILIES, (row, n) -> new FamilyId(row.getObject("family_id", UUID.class)));
  }
}
