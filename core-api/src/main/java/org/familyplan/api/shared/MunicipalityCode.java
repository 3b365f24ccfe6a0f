package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The three-digit number of a Danish municipality (kommunekode), for example 360 for Lolland. */
public record MunicipalityCode(@JsonValue String value) {
  private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile("[0-9]{3}");

  /** Throws IllegalArgumentException unless three digits. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MunicipalityCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a municipality code has three digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
