package org.familyplan.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.app.operator.OperatorCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Starts the service, or does one operator's command and ends. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {ErrorMvcAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(FamilyPlanSettings.class)
@Import({
  StoreWiring.class,
  IdentityWiring.class,
  CommandWiring.class,
  QueryWiring.class,
  StatisticsWiring.class,
  ExportWiring.class,
  ProofWiring.class,
  RightsWiring.class,
  WebWiring.class,
  DemoWiring.class,
  TransparencyWiring.class,
  OperatorWiring.class,
  WiringCheck.class,
  ProblemWiring.class,
  DocumentWiring.class,
  Addresses.class
})
public class FamilyPlanApplication {
  /** The settings alone, for commands that need no service. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties(FamilyPlanSettings.class)
  static class SettingsOnly {}

  /**
   * Starts the service with Spring's usual arguments; with {@code migrate}, {@code backup FILE},
   * {@code restore FILE} or another of {@link OperatorCommand} as first arguments it does that
   * instead.
   */
  public static void main(String[] args) {
    Optional<OperatorCommand> command = OperatorCommand.of(args);
    if (command.isPresent()) {
      System.exit(run(command.get(), System.err, args));
    }
    SpringApplication.run(FamilyPlanApplication.class, args);
  }

  static int run(OperatorCommand command, PrintStream errors, String... args) {
    String file = args.length > 1 && !args[1].startsWith("--") ? args[1] : "";
    String erasures = option("--erasures=", args);
    if (command.lacks(file, erasures, option("--reason=", args))) {
      errors.println("Usage: " + command.usage());
      return 2;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SettingsOnly.class)
            .web(WebApplicationType.NONE)
            .run(quietly(args))) {
      FamilyPlanSettings settings = context.getBean(FamilyPlanSettings.class);
      command.run(
          new OperatorCommand.Call(
              StoreWiring.databaseSettings(settings),
              file,
              erasures,
              settings.accessLog().keep(),
              () -> StoreWiring.knownEncryptionKeys(settings),
              TransparencyWiring.keyFile(settings),
              TransparencyWiring.checkpoints(settings),
              option("--reason=", args)),
          System.out);
      return 0;
    } catch (RuntimeException e) {
      errors.println(OperatorCommand.explanation(e));
      return 1;
    }
  }

  private static String option(String name, String... args) {
    return Arrays.stream(args)
        .filter(each -> each.startsWith(name))
        .map(each -> each.substring(name.length()))
        .findFirst()
        .orElse("");
  }

  private static String[] quietly(String... args) {
    return Stream.concat(Arrays.stream(args), Stream.of("--logging.level.root=warn"))
        .toArray(String[]::new);
  }
}
