package org.familyplan.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a barrier as the citizen experiences it (oplevet barriere). */
public record BarrierId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BarrierId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
