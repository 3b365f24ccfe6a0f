package org.familyplan.api.oversight;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a declared relation of an employee to a family. */
public record RelationId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RelationId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
