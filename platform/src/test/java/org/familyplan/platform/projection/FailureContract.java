package org.familyplan.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familyplan.platform.projection.TestEvents.newFamily;
import static org.familyplan.platform.projection.TestEvents.noted;
import static org.familyplan.platform.projection.TestEvents.sung;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.projection.Entries.Fault;
import org.familyplan.platform.projection.ProjectionStatus.StoppedFamily;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** What fails stops as little as possible, and is not lost. */
abstract class FailureContract extends ProjectionFixture {
  private static final Fault NONE = event -> {};

  FailureContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void stopsOnlyTheFamilyWhoseEventFails() {
    FamilyId family = newFamily();
    appendMany(BATCH / 2, 3);
    append(noted(family, "good"));
    long poison = append(noted(family, "poison"));
    append(noted(family, "later"));
    appendMany(BATCH, 3);
    entries.fault(throwingAt(family, "poison"));

    Projections node = startNode();
    awaitHead(node);
    append(noted(family, "later still"));
    awaitHead(node);

    assertThat(entries.read()).isEqualTo(wholeLogWithout(family, poison));
    assertThat(node.stopped(entries.name(), family))
        .hasValueSatisfying(
            stopped -> {
              assertThat(stopped.position()).isEqualTo(poison);
              assertThat(stopped.attempts()).isEqualTo(1);
              assertThat(stopped.error()).startsWith("IllegalStateException at ");
            });
    assertThat(status(node).stopped()).extracting(StoppedFamily::family).containsExactly(family);
    assertThat(status(node).trouble()).isNull();
  }

  @Test
  void stopsOnlyTheFamilyWhoseEventTheDatabaseRefuses() {
    FamilyId family = newFamily();
    append(noted(family, "good"));
    long refused = append(noted(family, "refused"));
    appendMany(BATCH, 3);
    entries.fault(refusedByDatabaseAt(family, "refused"));

    Projections node = startNode();
    awaitHead(node);

    assertThat(entries.read()).isEqualTo(wholeLogWithout(family, refused));
    assertThat(node.stopped(entries.name(), family).orElseThrow().error())
        .contains("DataIntegrityViolationException < ", "[22012] at org.familyplan.");
    entries.fault(NONE);
    assertThat(node.retry(entries.name(), family)).isTrue();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void takesInWhatAFamilyMissedOnceTheCauseIsGone() {
    FamilyId family = stoppedFamily();
    Projections node = startNode();
    awaitHead(node);
    entries.fault(NONE);

    assertThat(node.retry(entries.name(), family)).isTrue();

    append(noted(family, "after it"));
    awaitHead(node);
    assertThat(entries.read()).isEqualTo(wholeLog());
    assertThat(status(node).stopped()).isEmpty();
    assertThat(node.stopped(entries.name(), family)).isEmpty();
    assertThat(node.retry(entries.name(), family)).isTrue();
  }

  @Test
  void countsARetryThatFailsAndLeavesTheRestAsItWas() {
    FamilyId family = stoppedFamily();
    Projections node = startNode();
    awaitHead(node);
    StoppedFamily before = node.stopped(entries.name(), family).orElseThrow();
    entries.fault(throwingAt(family, "later"));

    assertThat(node.retry(entries.name(), family)).isFalse();

    StoppedFamily after = node.stopped(entries.name(), family).orElseThrow();
    assertThat(after.attempts()).isEqualTo(2);
    assertThat(after.position()).isEqualTo(before.position());
    assertThat(after.failedAt()).isAfter(before.failedAt());
    assertThat(entries.read()).isEqualTo(wholeLogWithout(family, before.position()));
  }

  @Test
  void stopsAsAWholeWhenTooManyFamiliesFail() {
    appendMany(BATCH, BATCH);
    entries.fault(
        event -> {
          throw new IllegalStateException();
        });
    Projections node = startNode();

    await().until(() -> status(node).trouble() != null);

    assertThat(status(node).trouble()).startsWith("3 families are stopped and one more failed");
    assertThat(status(node).stopped()).hasSize(3);
    entries.fault(NONE);
    awaitHead(node);
    assertThat(status(node).trouble()).isNull();
    assertThat(status(node).stopped()).hasSize(3);
  }

  @Test
  void neverStopsAFamilyForWhatPassesByItself() {
    appendMany(2 * BATCH, 3);
    AtomicInteger strikes = new AtomicInteger();
    entries.fault(
        event -> {
          if (strikes.incrementAndGet() < 6) {
            throw new CannotAcquireLockException("a deadlock");
          }
        });

    Projections node = startNode();
    awaitHead(node);

    assertThat(strikes).hasValueGreaterThan(6);
    assertThat(status(node).stopped()).isEmpty();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void doesNotBlameAnEventThatFailsOnlyInABatch() {
    appendMany(2 * BATCH, 3);
    AtomicInteger strikes = new AtomicInteger();
    entries.fault(
        event -> {
          if (strikes.incrementAndGet() == 3) {
            throw new IllegalStateException();
          }
        });

    Projections node = startNode();
    awaitHead(node);

    assertThat(status(node).stopped()).isEmpty();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  @Test
  void stopsLoudlyAtAnEventThatItDoesNotKnowAndGoesOnWithAReleaseThatDoes() {
    appendMany(3, 3);
    long song = append(sung(newFamily(), "a song"));
    appendMany(3, 3);
    Projections old =
        start(node(database.dataSource(), TestEvents.BEFORE_SINGING, settings(1), entries));

    await().until(() -> status(old).trouble() != null);
    ProjectionStatus stuck = status(old);
    Projections unstarted =
        node(database.dataSource(), TestEvents.SCHEMA, settings(1), sameOnAnotherNode());
    assertThat(stuck.trouble()).contains("test.Sung revision 1 at position " + firstSong());
    assertThat(status(unstarted).trouble()).isEqualTo(stuck.trouble());
    assertThat(stuck.position()).isEqualTo(firstSong() - 1).isLessThan(song);
    assertThat(stuck.stopped()).isEmpty();
    old.close();

    Projections young = startNode(sameOnAnotherNode(), settings(1));
    awaitHead(young);
    assertThat(status(young).trouble()).isNull();
    assertThat(entries.read()).isEqualTo(wholeLog());
  }

  private long firstSong() {
    return log.after(0, Integer.MAX_VALUE).stream()
        .filter(each -> each.name().equals("test.Sung"))
        .findFirst()
        .orElseThrow()
        .position();
  }

  /** A family that the projection will stop at its second event of three. */
  private FamilyId stoppedFamily() {
    FamilyId family = newFamily();
    append(noted(family, "good"));
    append(noted(family, "wrong"));
    append(noted(family, "later"));
    entries.fault(throwingAt(family, "wrong"));
    return family;
  }

  private Fault refusedByDatabaseAt(FamilyId family, String text) {
    return event -> {
      if (event.event().equals(noted(family, text))) {
        entries.jdbc().sql("select 1 / 0").query(Integer.class).single();
      }
    };
  }

  private static Fault throwingAt(FamilyId family, String text) {
    return event -> {
      if (event.event().equals(noted(family, text))) {
        throw new IllegalStateException("case data of " + event.stored().stream());
      }
    };
  }
}
