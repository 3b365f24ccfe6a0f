package org.familyplan.app;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.familyplan.command.pipeline.CommandRoutes;
import org.familyplan.command.pipeline.CommandService;
import org.familyplan.platform.accesslog.AccessLog;
import org.familyplan.platform.accesslog.JdbcAccessLog;
import org.familyplan.platform.accesslog.Watch;
import org.familyplan.platform.database.UnfitDatabase;
import org.familyplan.platform.employees.Employees;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.KeyedHash;
import org.familyplan.platform.projection.Projections;
import org.familyplan.platform.web.Caller;
import org.familyplan.platform.web.RecordBinder;
import org.familyplan.query.rights.QueryRights;
import org.familyplan.query.web.Freshness;
import org.familyplan.query.web.QueryHandler;
import org.familyplan.query.web.QueryRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What is offered over HTTP. */
@Configuration(proxyBeanMethods = false)
class WebWiring {
  private static final Logger LOG = LoggerFactory.getLogger(WebWiring.class);

  @Bean
  Watch watch(
      FamilyPlanSettings settings, JdbcAccessLog log, Employees employees, InstantSource clock) {
    return new Watch(kept(settings, log), employees, clock);
  }

  private static AccessLog kept(FamilyPlanSettings settings, JdbcAccessLog log) {
    if (!settings.accessLog().off()) {
      return log;
    }
    if (settings.mode() == FamilyPlanSettings.Mode.PRODUCTION) {
      throw new UnfitDatabase(List.of("In production the access log cannot be switched off."));
    }
    LOG.warn("THE ACCESS LOG IS OFF: nobody will know who looked at what. For measurements only.");
    return look -> {};
  }

  @Bean
  RecordBinder recordBinder(Supplier<UUID> ids) {
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    return new RecordBinder(validator, ids);
  }

  @Bean
  RouterFunction<ServerResponse> commandRoutes(
      FamilyPlanSettings settings,
      CommandService service,
      RecordBinder binder,
      Caller caller,
      KeyedHash hash,
      InstantSource clock,
      Supplier<UUID> ids,
      Watch watch) {
    return settings.role().commands()
        ? new CommandRoutes(service, binder, caller, hash, clock, ids, watch).routes()
        : request -> Optional.empty();
  }

  @Bean
  RouterFunction<ServerResponse> queryRoutes(
      FamilyPlanSettings settings,
      List<QueryHandler<?, ?>> handlers,
      RecordBinder binder,
      Caller caller,
      QueryRights rights,
      EventLog log,
      Projections projections,
      Watch watch) {
    return settings.role().queries()
        ? new QueryRoutes(handlers, binder, caller, rights, new Freshness(log, projections), watch)
            .routes()
        : request -> Optional.empty();
  }
}
