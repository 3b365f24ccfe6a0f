package org.familyplan.query.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.familyplan.platform.decision.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is done once a night, by one node for all: whichever claims the night's row in the
 * table {@code night_work} first. A claim that a node did not live to finish runs out after an
 * hour, and another node begins anew.
 */
public final class NightWork {
  private static final LocalTime NIGHT = LocalTime.of(2, 30);
  private static final Duration CLAIM = Duration.ofHours(1);
  private static final String TAKE =
      "update night_work set claimed_until = ? where name = ? and done_for < ?"
          + " and claimed_until < ?";
  private static final String GIVE_BACK = "update night_work set claimed_until = ? where name = ?";
  private static final String DONE =
      "update night_work set claimed_until = ?, done_for = ? where name = ?";

  private final JdbcClient jdbc;
  private final String name;
  private final Consumer<LocalDate> work;
  private final InstantSource clock;

  /**
   * Work of the night.
   *
   * @param jdbc each statement is a transaction of its own
   * @param name its row in the table
   * @param work what is done, for a day
   */
  public NightWork(JdbcClient jdbc, String name, Consumer<LocalDate> work, InstantSource clock) {
    this.jdbc = jdbc;
    this.name = name;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Does the night's work when it is past half past two in Denmark and no node has done or begun it
   * for this day yet. When nobody was there at night, the first node of the day does it. What fails
   * is thrown, and left to the next look.
   *
   * @return true when it was done now
   */
  public boolean look() {
    ZonedDateTime now = clock.instant().atZone(Decision.ZONE);
    LocalDate day = now.toLocalDate();
    if (now.toLocalTime().isBefore(NIGHT) || !isOurs(day, now.toInstant())) {
      return false;
    }
    boolean done = false;
    try {
      work.accept(day);
      done = true;
    } finally {
      giveBack(day, done);
    }
    return true;
  }

  private boolean isOurs(LocalDate day, Instant now) {
    return jdbc.sql(TAKE)
            .params(
                now.plus(CLAIM).atOffset(ZoneOffset.UTC), name, day, now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void giveBack(LocalDate day, boolean done) {
    if (done) {
      jdbc.sql(DONE).params(Instant.EPOCH.atOffset(ZoneOffset.UTC), day, name).update();
    } else {
      jdbc.sql(GIVE_BACK).params(Instant.EPOCH.atOffset(ZoneOffset.UTC), name).update();
    }
  }
}
