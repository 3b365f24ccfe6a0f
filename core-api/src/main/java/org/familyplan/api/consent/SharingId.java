package org.familyplan.api.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a sharing of information without consent (videregivelse uden samtykke). */
public record SharingId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SharingId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
