package org.familyplan.platform.database;

/** The two databases that the service runs on, from one code base. */
public enum DatabaseKind {
  /** Embedded in the service's process: evaluation and small installations of one node. */
  H2,
  /** Production: separate roles, several nodes. */
  POSTGRESQL;

  /**
   * Which database a JDBC URL means.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static DatabaseKind of(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException("The database must be H2 or PostgreSQL, not " + url);
  }
}
