package org.familyplan.api.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one version of a control series that a municipality has uploaded. */
public record ControlSeriesId(@JsonValue UUID value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ControlSeriesId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
