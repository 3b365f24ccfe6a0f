package org.familyplan.api.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/** Name of a table in the catalogue, for example {@code adultsByEmploymentAtStart}. */
public record TableId(
    @JsonValue
        @Pattern(
            regexp = TableId.FORM,
            message = "a table's id is a letter with up to 99 letters and digits after it")
        String value) {
  /** A letter, then letters and digits. */
  static final String FORM = "[A-Za-z][A-Za-z0-9]{0,99}";

  private static final java.util.regex.Pattern COMPILED = java.util.regex.Pattern.compile(FORM);

  /** Throws IllegalArgumentException for anything else. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TableId {
    if (!COMPILED.matcher(value).matches()) {
      throw new IllegalArgumentException("a table's id is a letter, then letters and digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
