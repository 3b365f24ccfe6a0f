package org.familyplan.api.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a follow-up (opfølgning) that was held. */
public record FollowUpId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FollowUpId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
