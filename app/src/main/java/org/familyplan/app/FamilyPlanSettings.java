package org.familyplan.app;

import java.nio.file.Path;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, all below {@code familyplan}.
 *
 * @param role which sides run here
 * @param mode what the store is for
 * @param demo which story to play at start
 * @param home folder of the embedded database and the keys
 * @param database where the database is
 * @param accessLog how looks at personal data are logged
 */
@ConfigurationProperties("familyplan")
public record FamilyPlanSettings(
    @DefaultValue("all") NodeRole role,
    @DefaultValue("evaluation") Mode mode,
    @DefaultValue("none") Demo demo,
    @DefaultValue("data") Path home,
    @DefaultValue DatabaseAt database,
    @DefaultValue("2") int projectionSegments,
    @DefaultValue("2000") int cachedFamilies,
    @DefaultValue AccessLogKept accessLog) {

  /**
   * How looks at personal data are logged.
   *
   * @param keep how long what an entry says is kept, then {@code dispose-looks} removes it; no
   *     statute was found that says how long
   * @param dailyBound looks of one employee on one day that want no explanation
   * @param off true: nothing is logged, to measure what logging costs; refused in production
   */
  public record AccessLogKept(
      @DefaultValue("P5Y") Period keep,
      @DefaultValue("200") int dailyBound,
      @DefaultValue("false") boolean off) {}

  /** Which sides run in a process. */
  public enum NodeRole {
    /** Takes commands. */
    COMMAND,
    /** Projects and answers queries. */
    QUERY,
    /** Both. */
    ALL;

    boolean commands() {
      return this != QUERY;
    }

    boolean queries() {
      return this != COMMAND;
    }
  }

  /** What a store is for. */
  public enum Mode {
    /** Trying the service out. */
    EVALUATION,
    /** Real families. */
    PRODUCTION
  }

  /** Stories that can be played at start. */
  public enum Demo {
    NONE,
    /** The worked case: one family and its neighbour. */
    CASE,
    /** The programme's cohort: ten municipalities, 348 families. */
    COHORT,
    /** Both, merged by recorded time. */
    ALL
  }

  /**
   * Where the database is.
   *
   * @param url JDBC URL; empty for the embedded H2 below {@code home}
   * @param owner role that owns the tables
   * @param service role that the service connects as
   * @param migrateAtStart bring the schema up to date at start
   */
  public record DatabaseAt(
      @DefaultValue("") String url,
      @DefaultValue Credentials owner,
      @DefaultValue Credentials service,
      @DefaultValue("false") boolean migrateAtStart) {}

  /** A role and its password. */
  public record Credentials(@DefaultValue("") String role, @DefaultValue("") String password) {
    @Override
    public String toString() {
      return role;
    }
  }
}
