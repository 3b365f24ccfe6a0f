package org.familyplan.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Starts the service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(FamilyPlanSettings.class)
@Import({StoreWiring.class, CommandWiring.class, QueryWiring.class, WebWiring.class})
public class FamilyPlanApplication {
  /** Starts the service with Spring's usual arguments. */
  public static void main(String[] args) {
    SpringApplication.run(FamilyPlanApplication.class, args);
  }
}
