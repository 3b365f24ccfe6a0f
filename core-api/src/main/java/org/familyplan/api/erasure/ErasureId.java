package org.familyplan.api.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a request for erasure (GDPR article 17). */
public record ErasureId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ErasureId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
