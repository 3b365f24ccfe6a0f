package org.familyplan.plainaxon;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(GoalProjection.PROCESSOR)
class GoalProjection {

  static final String PROCESSOR = "goals";

  private final GoalRows rows;

  GoalProjection(GoalRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(FamilyEvent.GoalAdded event) {
    rows.save(new GoalRow(event));
  }

  @ResetHandler
  void reset() {
    rows.deleteAllInBatch();
  }
}
