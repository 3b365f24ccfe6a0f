package org.familyplan.plainaxon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class GoalRow {

  @Id private String goalId;
  private String familyId;
  private String area;
  private String wording;
  private LocalDate dueOn;

  protected GoalRow() {}

  GoalRow(FamilyEvent.GoalAdded event) {
    goalId = event.goalId();
    familyId = event.familyId();
    area = event.area();
    wording = event.wording();
    dueOn = event.dueOn();
  }
}
