package org.familyplan.app;

import javax.sql.DataSource;
import org.familyplan.app.identity.ApiSecurity;
import org.familyplan.app.identity.Decoders;
import org.familyplan.app.identity.DemonstrationIssuer;
import org.familyplan.app.identity.FitHeaders;
import org.familyplan.app.identity.KnownCaller;
import org.familyplan.app.limits.Allowance;
import org.familyplan.app.limits.RateLimits;
import org.familyplan.platform.database.StoreKind;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.web.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;

/** How callers are recognised. */
@Configuration(proxyBeanMethods = false)
class IdentityWiring {
  /** Where the demonstration issuer runs. */
  static class OfDemonstrations implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return settings(context.getEnvironment()).demonstrationIssuer();
    }
  }

  static FamilyPlanSettings settings(Environment environment) {
    return Binder.get(environment).bindOrCreate("familyplan", FamilyPlanSettings.class);
  }

  /** Before anything is opened. */
  @Bean
  static BeanFactoryPostProcessor identityCheck(Environment environment) {
    return beans -> new IdentityCheck(settings(environment), environment).check();
  }

  /** Whatever is written while anybody can be anybody is a demonstration's, for ever. */
  @Bean
  @Conditional(OfDemonstrations.class)
  DemonstrationIssuer demonstrationIssuer(FamilyPlanSettings settings, DataSource dataSource) {
    new StoreMark(dataSource).mark(StoreKind.DEMONSTRATION);
    return new DemonstrationIssuer(settings.identity().audience());
  }

  /** Requests are measured as a whole; each filter of the chain as well would cost more than it. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  JwtDecoder tokenDecoder(
      FamilyPlanSettings settings, ObjectProvider<DemonstrationIssuer> demonstration) {
    DemonstrationIssuer here = demonstration.getIfAvailable();
    FamilyPlanSettings.Identity identity = settings.identity();
    return here == null ? Decoders.of(identity.issuer(), identity.audience()) : here.decoder();
  }

  @Bean
  RateLimits rateLimits(FamilyPlanSettings settings) {
    FamilyPlanSettings.Limits limits = settings.limits();
    return new RateLimits(
        new Allowance("client", limits.clientBurst(), limits.clientPerSecond()),
        new Allowance("address", limits.addressBurst(), limits.addressPerSecond()));
  }

  @Bean
  @Order(1)
  @Conditional(OfDemonstrations.class)
  SecurityFilterChain demonstrationTokens(HttpSecurity http, DemonstrationIssuer issuer) {
    return issuer.tokens(http);
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, JwtDecoder tokenDecoder, RateLimits limits) {
    return ApiSecurity.chain(http, tokenDecoder, limits);
  }

  @Bean
  HttpFirewall firewall() {
    return FitHeaders.firewall();
  }

  @Bean
  Caller caller() {
    return KnownCaller::of;
  }
}
