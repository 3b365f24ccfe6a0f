package org.familyplan.app.rights;

import org.familyplan.platform.rights.BreakGlass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Anne has broken every glass. */
@Configuration(proxyBeanMethods = false)
public class BrokenGlass {
  /** Setting that adds this to a service. */
  static final String SETTING = "--spring.main.sources=" + "org.familyplan.app.rights.BrokenGlass";

  @Bean
  @Primary
  BreakGlass annesGlass() {
    return (family, employee, day) -> employee.value().equals("anne.bach");
  }
}
