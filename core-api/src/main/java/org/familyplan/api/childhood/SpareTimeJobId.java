package org.familyplan.api.childhood;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a spare-time job (fritidsjob). */
public record SpareTimeJobId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SpareTimeJobId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
