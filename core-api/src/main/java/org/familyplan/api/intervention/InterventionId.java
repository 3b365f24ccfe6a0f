package org.familyplan.api.intervention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies an intervention (indsats). */
public record InterventionId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InterventionId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
