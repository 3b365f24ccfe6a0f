package org.familyplan.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an employee (medarbejder) by the number that the municipality's own systems use. */
public record EmployeeId(@JsonValue String value) {
  private static final java.util.regex.Pattern FORM =
      java.util.regex.Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Throws IllegalArgumentException unless 1 to 64 letters, digits, dots, dashes, underscores. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EmployeeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an employee id has 1-64 of A-Z a-z 0-9 . _ -");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
