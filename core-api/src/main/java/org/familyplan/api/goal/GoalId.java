package org.familyplan.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a goal (mål) in a family's plan. */
public record GoalId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GoalId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
