package org.familyplan.api.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies one plan of a family, from its draft to its closure. */
public record PlanId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlanId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
