package org.familyplan.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.projection.Projection;
import org.familyplan.platform.projection.ProjectionProof;
import org.familyplan.platform.transparency.LookHashWatch;
import org.familyplan.platform.transparency.LookHashes;
import org.familyplan.query.proof.NightWork;
import org.familyplan.query.proof.ProjectionProofs;
import org.familyplan.query.proof.ProveProjectionHandler;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  LookHashWatch lookHashWatch(DataSource dataSource) {
    return new LookHashWatch(new LookHashes(JdbcClient.create(dataSource)));
  }

  /** On nodes that answer queries; which of them does the work, the night's row decides. */
  @Bean(destroyMethod = "close")
  NightWatch nightWatch(
      FamilyPlanSettings settings,
      DataSource dataSource,
      ProjectionProofs proofs,
      LookHashWatch hashes,
      InstantSource clock) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    int families = settings.proof().families();
    List<NightWork> work = new ArrayList<>();
    if (settings.role().queries()) {
      work.add(new NightWork(jdbc, "access-log-hashes", day -> hashes.look(), clock));
      if (families > 0) {
        work.add(
            new NightWork(
                jdbc, "projection-proof", day -> proofs.draw(day.toString(), families), clock));
      }
    }
    return new NightWatch(work.stream().<Runnable>map(each -> each::look).toList());
  }

  /** Degraded when the last look found changed hashes. */
  @Bean
  HealthIndicator accessLogHashesHealth(LookHashWatch hashes) {
    return () -> {
      Health.Builder health = Health.up();
      if (!hashes.changed().isEmpty()) {
        health.status("DEGRADED").withDetail("changed", hashes.changed().size());
      }
      return health.build();
    };
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
