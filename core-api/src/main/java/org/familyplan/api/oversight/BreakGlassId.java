package org.familyplan.api.oversight;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies one breaking of the glass (nødadgang). */
public record BreakGlassId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BreakGlassId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
