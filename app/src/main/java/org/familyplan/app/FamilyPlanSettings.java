package org.familyplan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param identity how callers are recognised
 * @param cachedFamilies families that are kept in memory at the most; 0 for one for each megabyte
 *     of the heap
 * @param encryptionKeys key-encryption keys, when they do not stand in the home folder
 * @param accessLog how looks at personal data are logged
 * @param limits how much one client may send
 * @param proof how much of what is shown is proved against the log every night
 * @param transparency how the logs are signed
 * @param statistics how figures are published
 */
@ConfigurationProperties("familyplan")
public record FamilyPlanSettings(
    @DefaultValue("all") NodeRole role,
    @DefaultValue("evaluation") Mode mode,
    @DefaultValue("none") Demo demo,
    @DefaultValue("data") Path home,
    @DefaultValue DatabaseAt database,
    @DefaultValue Identity identity,
    @DefaultValue("0") int cachedFamilies,
    @DefaultValue("") String encryptionKeys,
    @DefaultValue AccessLogKept accessLog,
    @DefaultValue Limits limits,
    @DefaultValue Proof proof,
    @DefaultValue Transparency transparency,
    @DefaultValue Statistics statistics) {

  /**
   * True when the demonstration issuer runs here. Where nothing is said it does on the embedded
   * database, as long as that is for evaluation and no issuer is named.
   */
  boolean demonstrationIssuer() {
    Boolean said = identity.demonstration();
    return said == null
        ? identity.issuer().isEmpty() && database.url().isEmpty() && mode == Mode.EVALUATION
        : said;
  }

  /**
   * How callers are recognised.
   *
   * @param issuer address of the OpenID Connect issuer whose tokens are taken; empty for none
   * @param audience for whom tokens must be made ({@code aud})
   * @param demonstration whether the demonstration issuer runs in this process
   */
  public record Identity(
      @DefaultValue("") String issuer,
      @DefaultValue("familyplan") String audience,
      @Nullable Boolean demonstration) {}

  /** Without the keys. */
  @Override
  public String toString() {
    return "settings of a node with role " + role + " in " + home;
  }

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

  /**
   * How much one client may send to one node.
   *
   * @param clientBurst requests at once of one user of one calling system
   * @param clientPerSecond the same a second on the long run; 0 for no limit
   * @param addressBurst requests at once without a good token from one address
   * @param addressPerSecond the same a second on the long run; 0 for no limit
   */
  public record Limits(
      @DefaultValue("20000") int clientBurst,
      @DefaultValue("2000") int clientPerSecond,
      @DefaultValue("2000") int addressBurst,
      @DefaultValue("200") int addressPerSecond) {}

  /**
   * How much of what is shown is proved against the log every night.
   *
   * @param families how many families are folded again, 0 for none
   */
  public record Proof(@DefaultValue("50") int families) {}

  /**
   * How the logs are signed.
   *
   * @param interval time between two checkpoints; what is younger than the last one is unprotected
   * @param checkpoints folder to which every checkpoint is written, best on storage that the
   *     database's administrator does not reach; empty for {@code checkpoints} in the home folder
   * @param witness address to which every checkpoint is posted besides; empty for none
   */
  public record Transparency(
      @DefaultValue("PT1M") Duration interval,
      @DefaultValue("") String checkpoints,
      @DefaultValue("") String witness) {}

  /**
   * How figures are published.
   *
   * @param threshold fewer persons or families than this are hidden; 3 at the least
   * @param dominance where one person or family has more than this many per cent of an amount, it
   *     is hidden
   * @param leastChanged in how many families something must have changed since an earlier edition,
   *     if anything did; 0 publishes after any change
   * @param every an edition is published when the newest is this old; nothing, P0D, for by hand
   *     only
   * @param by values by which figures are broken down
   * @param exports how many exports of editions there are, and how long
   */
  public record Statistics(
      @DefaultValue("5") int threshold,
      @DefaultValue("70") int dominance,
      @DefaultValue("5") int leastChanged,
      @DefaultValue("P0D") Period every,
      @DefaultValue BrokenDown by,
      @DefaultValue Exports exports) {
    /** Throws IllegalArgumentException for a threshold under 3, or a dominance that is no share. */
    public Statistics {
      if (threshold < 3 || dominance < 1 || dominance > 99 || leastChanged < 0) {
        throw new IllegalArgumentException(
            "familyplan.statistics: threshold is 3 at the least, dominance 1 to 99, least-changed"
                + " not negative");
      }
    }
  }

  /**
   * Values by which figures are broken down; what is in no list is counted as other. Unless said
   * otherwise those of the programme 2014-2016.
   *
   * @param municipalities codes with three digits
   * @param programmes codes as files have them
   * @param cohorts years in which a cohort begins
   * @param periods years in which a course begins
   */
  public record BrokenDown(
      @DefaultValue({"153", "190", "360", "420", "621", "730", "740", "766", "779", "787"})
          List<String> municipalities,
      @DefaultValue("HELHEDSINDSATS_2014_2016") List<String> programmes,
      @DefaultValue({"2014", "2015", "2016"}) List<String> cohorts,
      @DefaultValue({"2014", "2015", "2016"}) List<String> periods) {}

  /**
   * How many exports of editions there are, and how long.
   *
   * @param most how many one caller has at a time
   * @param kept how long one is kept after it was asked for
   * @param lease how long a node has one to itself without writing a part of it
   */
  public record Exports(
      @DefaultValue("5") int most,
      @DefaultValue("P1D") Duration kept,
      @DefaultValue("PT2M") Duration lease) {}

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
    /** Rebild before the programme: 16 families, match groups. */
    REBILD,
    /** The case and the cohort, merged by recorded time. */
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
