package org.familyplan.app;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.familyplan.app.demo.Demonstration;
import org.familyplan.app.demo.Story;
import org.familyplan.app.demo.StoryPlayer;
import org.familyplan.app.demo.cohort.Cohort;
import org.familyplan.app.demo.rebild.Rebild;
import org.familyplan.app.demo.workedcase.WorkedCase;
import org.familyplan.command.pipeline.CommandService;
import org.familyplan.platform.database.StoreMark;
import org.familyplan.platform.employees.EmployeeRegister;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.time.ServiceClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demonstration that the settings ask for; a node that takes no commands plays none. */
@Configuration(proxyBeanMethods = false)
class DemoWiring {
  @Bean
  Demonstration demonstration(
      FamilyPlanSettings settings,
      CommandService service,
      EventLog log,
      DataSource dataSource,
      EmployeeRegister employees,
      ServiceClock clock,
      Supplier<UUID> ids) {
    return new Demonstration(
        new StoryPlayer(service, log, new StoreMark(dataSource), employees, clock, ids),
        settings.role().commands() ? stories(settings.demo()) : List.of(),
        System.out);
  }

  private static List<Story> stories(FamilyPlanSettings.Demo demo) {
    return switch (demo) {
      case NONE -> List.of();
      case CASE -> List.of(WorkedCase.story());
      case COHORT -> List.of(Cohort.story());
      case REBILD -> List.of(Rebild.story());
      case ALL -> List.of(WorkedCase.story(), Cohort.story());
    };
  }
}
