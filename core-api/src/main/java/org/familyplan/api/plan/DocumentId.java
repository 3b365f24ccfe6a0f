package org.familyplan.api.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies the exact copy of a plan that was handed over. */
public record DocumentId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DocumentId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
