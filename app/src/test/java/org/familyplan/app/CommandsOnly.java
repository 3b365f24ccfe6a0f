package org.familyplan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The write side with its store, without a web server: starts in no time. */
public final class CommandsOnly implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties(FamilyPlanSettings.class)
  @Import({StoreWiring.class, RightsWiring.class, CommandWiring.class, DemoWiring.class})
  static class Wiring {}

  /**
   * Starts it.
   *
   * @param settings where its database is, and what else is unusual; a home in any case
   */
  public CommandsOnly(Path home, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--familyplan.home=" + home);
    context =
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .properties("logging.level.root=warn")
            .run(all.toArray(String[]::new));
  }

  /** A part of it. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops it. */
  @Override
  public void close() {
    context.close();
  }
}
