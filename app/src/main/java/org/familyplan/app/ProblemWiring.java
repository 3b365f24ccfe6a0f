package org.familyplan.app;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.familyplan.app.problems.OutsideTheRoutes;
import org.familyplan.app.problems.ProblemValve;
import org.familyplan.app.problems.ReadableQueries;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;

/** Every refusal is a problem with a code, also where no route was reached. */
@Configuration(proxyBeanMethods = false)
class ProblemWiring {
  @Bean
  OutsideTheRoutes outsideTheRoutes(List<RouterFunction<?>> routes) {
    return new OutsideTheRoutes(routes);
  }

  @Bean
  FilterRegistrationBean<ReadableQueries> readableQueries() {
    FilterRegistrationBean<ReadableQueries> first =
        new FilterRegistrationBean<>(new ReadableQueries());
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serversOwnRefusals() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(ProblemValve.class.getName()));
  }
}
