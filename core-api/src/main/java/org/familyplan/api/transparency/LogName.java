package org.familyplan.api.transparency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** Which of the two logs: {@code events}, or {@code access} for who looked at what. */
public record LogName(
    @JsonValue @Pattern(regexp = LogName.FORM, message = "a log is events or access")
        String value) {
  /** The two names. */
  static final String FORM = "events|access";

  /** The events of all families; an event's index is its position - 1. */
  public static final LogName EVENTS = new LogName("events");

  /** Who looked at whose data; an entry's index is its position - 1. */
  public static final LogName ACCESS = new LogName("access");

  /** Both. */
  public static final List<LogName> ALL = List.of(EVENTS, ACCESS);

  /** Throws IllegalArgumentException unless it is one of the two. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LogName {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("a log is events or access");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
