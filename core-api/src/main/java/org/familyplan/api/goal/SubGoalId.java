package org.familyplan.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a sub-goal (delmål), a step towards a goal. */
public record SubGoalId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubGoalId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
