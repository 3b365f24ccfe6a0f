package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/** The three-digit number of a Danish municipality (kommunekode), for example 360 for Lolland. */
public record MunicipalityCode(
    @JsonValue
        @Pattern(regexp = MunicipalityCode.FORM, message = "a municipality code has three digits")
        String value) {
  /** Three digits. */
  static final String FORM = "[0-9]{3}";

  private static final java.util.regex.Pattern COMPILED = java.util.regex.Pattern.compile(FORM);

  /** Throws IllegalArgumentException unless three digits. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MunicipalityCode {
    if (!COMPILED.matcher(value).matches()) {
      throw new IllegalArgumentException("a municipality code has three digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
