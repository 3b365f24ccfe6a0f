package org.familyplan.api.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.familyplan.api.shared.Id;

/** Identifies a finding of an auditor in a family's file. */
public record AuditFindingId(@JsonValue UUID value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AuditFindingId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
