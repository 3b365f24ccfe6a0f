package org.familyplan.api.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a consent (samtykke). */
public record ConsentId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConsentId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
