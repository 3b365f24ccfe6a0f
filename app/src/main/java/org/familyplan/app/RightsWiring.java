package org.familyplan.app;

import java.util.HashSet;
import java.util.Set;
import org.familyplan.api.Catalogue;
import org.familyplan.app.operator.OperatorRoutes;
import org.familyplan.command.pipeline.CommandForm;
import org.familyplan.platform.rights.BreakGlass;
import org.familyplan.platform.rights.Rights;
import org.familyplan.platform.vault.Vault;
import org.familyplan.platform.web.RecordForm;
import org.familyplan.query.plan.PlanReader;
import org.familyplan.query.rights.BrokenGlass;
import org.familyplan.query.statistics.control.ControlRoutes;
import org.familyplan.query.statistics.export.ExportRoutes;
import org.familyplan.query.transparency.TileRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of rights; the service does not start with one that is not whole. */
@Configuration(proxyBeanMethods = false)
class RightsWiring {
  @Bean
  Rights rights() {
    Set<String> writing = new HashSet<>(CommandForm.all().keySet());
    writing.add(CommandForm.BATCH);
    Set<String> others = new HashSet<>(OperatorRoutes.OPERATIONS);
    others.addAll(TileRoutes.OPERATIONS);
    others.addAll(ExportRoutes.OPERATIONS);
    others.addAll(ControlRoutes.OPERATIONS);
    Catalogue.queries().forEach(query -> others.add(RecordForm.of(query).operation()));
    return Rights.of(writing, others);
  }

  @Bean
  BreakGlass breakGlass(JdbcTemplate jdbc, Vault vault) {
    return new BrokenGlass(new PlanReader(jdbc, vault));
  }
}
