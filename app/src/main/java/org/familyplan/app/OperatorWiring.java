package org.familyplan.app;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.familyplan.app.operator.OperatorRoutes;
import org.familyplan.platform.backup.Backup;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.projection.ProjectionMeters;
import org.familyplan.platform.projection.ProjectionStatus;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.transparency.Signer;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.query.statistics.edition.Editions;
import org.familyplan.query.statistics.edition.Publisher;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What an operator sees and does. */
@Configuration(proxyBeanMethods = false)
class OperatorWiring {
  @Bean
  RouterFunction<ServerResponse> operatorRoutes(
      FamilyPlanSettings settings,
      Projections projections,
      EmployeeRegister employees,
      DataSource dataSource,
      InstantSource clock,
      Signer signer,
      Publisher publisher,
      Editions editions,
      RecordBinder binder,
      Caller caller,
      Rights rights) {
    return new OperatorRoutes(
            projections,
            employees,
            new Backup(dataSource, clock),
            settings.home().resolve("backups"),
            signer,
            publisher,
            editions,
            binder,
            caller,
            rights)
        .routes();
  }

  @Bean
  ProjectionMeters projectionMeters(Projections projections) {
    return new ProjectionMeters(projections);
  }

  /** Out of service, loudly, while a projection does not go on or a family is stopped in one. */
  @Bean
  HealthIndicator projectionsHealth(Projections projections) {
    return () -> {
      Health.Builder health = Health.up();
      for (ProjectionStatus status : projections.status()) {
        health.withDetail(status.name(), "lag " + status.lag());
        if (status.trouble() != null) {
          health.down().withDetail(status.name(), status.trouble());
        } else if (!status.stopped().isEmpty()) {
          health.status("DEGRADED").withDetail(status.name(), status.stopped().size() + " stopped");
        }
      }
      return health.build();
    };
  }
}
