package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one recorded event, the unit that a correction or an audit finding names. */
public record EventId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EventId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
