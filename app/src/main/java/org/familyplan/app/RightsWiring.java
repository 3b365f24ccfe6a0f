package org.familyplan.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.familyplan.app.operator.OperatorRoutes;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.query.web.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of rights; the service does not start with one that is not whole. */
@Configuration(proxyBeanMethods = false)
class RightsWiring {
  @Bean
  Rights rights(List<QueryHandler<?, ?>> handlers) {
    Set<String> writing = new HashSet<>(CommandForm.all().keySet());
    writing.add(CommandForm.BATCH);
    Set<String> others = new HashSet<>(OperatorRoutes.OPERATIONS);
    handlers.forEach(handler -> others.add(RecordForm.of(handler.query()).operation()));
    return Rights.of(writing, others);
  }

  @Bean
  BreakGlass breakGlass() {
    return BreakGlass.NEVER;
  }
}
