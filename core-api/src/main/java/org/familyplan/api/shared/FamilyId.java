package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one family's file (familiens sag). */
public record FamilyId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FamilyId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
