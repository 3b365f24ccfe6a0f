package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/** Identifies an employee (medarbejder) by the number that the municipality's own systems use. */
public record EmployeeId(
    @JsonValue
        @Pattern(
            regexp = EmployeeId.FORM,
            message =
                "an employee id has 1 to 64 letters A-Z and a-z, digits, dots, dashes, underscores")
        String value) {
  /** 1 to 64 letters, digits, dots, dashes, underscores. */
  static final String FORM = "[A-Za-z0-9._-]{1,64}";

  private static final java.util.regex.Pattern COMPILED = java.util.regex.Pattern.compile(FORM);

  /** Throws IllegalArgumentException unless 1 to 64 letters, digits, dots, dashes, underscores. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EmployeeId {
    if (!COMPILED.matcher(value).matches()) {
      throw new IllegalArgumentException("an employee id has 1-64 of A-Z a-z 0-9 . _ -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
