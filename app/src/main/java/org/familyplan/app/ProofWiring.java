package org.familyplan.app;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.projection.Projection;
import org.familyplan.platform.projection.ProjectionProof;
import org.familyplan.query.proof.NightlyProof;
import org.familyplan.query.proof.ProjectionProofs;
import org.familyplan.query.proof.ProveProjectionHandler;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Proof that what is shown is what the log says: on demand and every night. */
@Configuration(proxyBeanMethods = false)
class ProofWiring {
  @Bean
  ProjectionProofs projectionProofs(
      DataSource dataSource,
      JdbcTemplate jdbc,
      EventLog eventLog,
      EventSchema schema,
      List<Projection> projections,
      Supplier<UUID> ids,
      InstantSource clock) {
    ProjectionProof proof =
        new ProjectionProof(dataSource, eventLog, schema, projections, () -> ids.get().hashCode());
    return new ProjectionProofs(proof, ProveProjectionHandler.families(jdbc), clock);
  }

  @Bean
  NightlyProof nightlyProof(
      FamilyPlanSettings settings, ProjectionProofs proofs, InstantSource clock) {
    int families = settings.role().queries() ? settings.proof().families() : 0;
    return new NightlyProof(proofs::draw, families, clock);
  }

  @Bean(destroyMethod = "close")
  NightWatch nightWatch(NightlyProof nightly) {
    return new NightWatch(nightly::look);
  }

  /** Says what the last proof found; degraded while a family was last found to differ. */
  @Bean
  HealthIndicator proofHealth(ProjectionProofs proofs) {
    return () -> {
      Health.Builder health = Health.up();
      if (!proofs.differing().isEmpty()) {
        health.status("DEGRADED").withDetail("differing", proofs.differing().size());
      }
      proofs
          .last()
          .ifPresent(
              last ->
                  health
                      .withDetail("at", last.at().toString())
                      .withDetail("families", last.families())
                      .withDetail("differences", last.differences().size()));
      return health.build();
    };
  }
}
