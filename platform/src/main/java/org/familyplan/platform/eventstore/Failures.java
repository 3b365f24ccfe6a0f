package org.familyplan.platform.eventstore;

import java.sql.SQLException;

/** Tells of failures without their messages: drivers write a statement's values into them. */
final class Failures {
  private Failures() {}

  /** The failure's name and, from a database, its SQL state. */
  static String withoutValues(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure instanceof SQLException e ? name + " " + e.getSQLState() : name;
  }
}
