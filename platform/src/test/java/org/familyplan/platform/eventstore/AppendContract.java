package org.familyplan.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.platform.eventstore.Samples.claiming;
import static org.familyplan.platform.eventstore.Samples.event;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withEvents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.AppendRefused.ClaimTaken;
import org.familyplan.platform.eventstore.AppendRefused.EventIdTaken;
import org.familyplan.platform.eventstore.AppendRefused.VersionConflict;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.junit.jupiter.api.Test;

/** What one append does, and what reading gives back. */
abstract class AppendContract extends LogFixture {
  AppendContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void countsAStreamFromZeroAndPositionsOnFromTheHead() {
    UUID stream = newStream();
    long head = log.head().position();

    StoredReceipt first = log.append(handOver(stream, 0, 2)).receipt();
    StoredReceipt second = log.append(handOver(stream, 2, 1)).receipt();

    assertThat(first)
        .extracting(
            StoredReceipt::firstPosition, StoredReceipt::lastPosition, StoredReceipt::version)
        .containsExactly(head + 1, head + 2, 2L);
    assertThat(second)
        .extracting(
            StoredReceipt::firstPosition, StoredReceipt::lastPosition, StoredReceipt::version)
        .containsExactly(head + 3, head + 3, 3L);
    assertThat(log.stream(stream, 0))
        .extracting(RecordedEvent::sequence)
        .containsExactly(0L, 1L, 2L);
    assertThat(log.version(stream)).isEqualTo(3);
    assertThat(log.head()).isEqualTo(new Head(head + 3, second.recordedAt()));
  }

  @Test
  void givesBackEveryByteThatWasHandedOver() {
    UUID stream = newStream();
    NewEvent event = new NewEvent(UUID.randomUUID(), "x.Y", 3, allBytes(), "{}".getBytes(UTF_8));

    StoredReceipt receipt = log.append(withEvents(handOver(stream, 0), event)).receipt();

    RecordedEvent stored = log.event(event.eventId()).orElseThrow();
    assertThat(stored)
        .usingRecursiveComparison()
        .isEqualTo(event.recorded(receipt.firstPosition(), receipt.recordedAt(), stream, 0));
    assertThat(log.after(receipt.firstPosition() - 1, 1))
        .usingRecursiveComparison()
        .isEqualTo(List.of(stored));
    assertThat(log.stream(stream, 0)).usingRecursiveComparison().isEqualTo(List.of(stored));
    assertThat(log.stream(stream, 1)).isEmpty();
  }

  @Test
  void knowsNothingOfWhatIsNotThere() {
    assertThat(log.event(UUID.randomUUID())).isEmpty();
    assertThat(log.stream(newStream(), 0)).isEmpty();
    assertThat(log.version(newStream())).isZero();
    assertThat(log.keyUse("never".getBytes(UTF_8))).isEmpty();
    assertThat(log.after(log.head().position(), 10)).isEmpty();
    assertThat(log.headAt(Instant.EPOCH.minusSeconds(1))).isEqualTo(Head.EMPTY);
  }

  @Test
  void readsTheNextEventsInOrderUpToALimit() {
    long head = log.append(handOver(newStream(), 0, 5)).receipt().lastPosition();

    assertThat(log.after(head - 5, 3))
        .extracting(RecordedEvent::position)
        .containsExactly(head - 4, head - 3, head - 2);
    assertThat(log.after(head - 2, 100))
        .extracting(RecordedEvent::position)
        .containsExactly(head - 1, head);
  }

  @Test
  void refusesAVersionThatIsNotTheHead() {
    UUID stream = newStream();
    log.append(handOver(stream, 0));
    long head = log.head().position();

    assertThatThrownBy(() -> log.append(handOver(stream, 0))).isInstanceOf(VersionConflict.class);
    assertThatThrownBy(() -> log.append(handOver(stream, 2))).isInstanceOf(VersionConflict.class);
    assertThatThrownBy(() -> log.append(handOver(newStream(), 1)))
        .isInstanceOf(VersionConflict.class);
    assertThat(log.head().position()).isEqualTo(head);
  }

  @Test
  void refusesANameThatAnotherStreamHolds() {
    Claim name = new Claim("family.external-id:esdh", newKey());
    Claim ofAnotherKind = new Claim("family.external-id:other", name.value());
    log.append(claiming(handOver(newStream(), 0), name));

    assertThatThrownBy(() -> log.append(claiming(handOver(newStream(), 0), ofAnotherKind, name)))
        .isInstanceOfSatisfying(
            ClaimTaken.class, taken -> assertThat(taken.kind()).isEqualTo(name.kind()));
    log.append(claiming(handOver(newStream(), 0), ofAnotherKind));
  }

  @Test
  void letsTheHolderClaimItsNameAgain() {
    UUID stream = newStream();
    Claim name = new Claim("family.external-id:esdh", newKey());
    log.append(claiming(handOver(stream, 0), name));

    log.append(claiming(handOver(stream, 1), name, name));

    assertThat(log.version(stream)).isEqualTo(2);
  }

  @Test
  void refusesAnEventIdThatStandsInTheLogOrTwiceInTheHandOver() {
    NewEvent stored = event();
    NewEvent twice = event();
    log.append(withEvents(handOver(newStream(), 0), stored));

    assertThatThrownBy(() -> log.append(withEvents(handOver(newStream(), 0), stored)))
        .isInstanceOf(EventIdTaken.class);
    assertThatThrownBy(() -> log.append(withEvents(handOver(newStream(), 0), twice, twice)))
        .isInstanceOf(EventIdTaken.class);
  }

  @Test
  void recordsAllEventsOfAHandOverAtOneTimeInMicroseconds() {
    Instant now = log.head().recordedAt().plusNanos(1_234_567_891);
    UUID stream = newStream();

    StoredReceipt receipt = appendAt(now, handOver(stream, 0, 3));

    assertThat(receipt.recordedAt()).isEqualTo(now.minusNanos(now.getNano() % 1_000));
    assertThat(log.stream(stream, 0))
        .extracting(RecordedEvent::recordedAt)
        .containsOnly(receipt.recordedAt());
    assertThat(log.headAt(receipt.recordedAt()).position()).isEqualTo(receipt.lastPosition());
    assertThat(log.headAt(receipt.recordedAt().minusNanos(1_000)).position())
        .isEqualTo(receipt.firstPosition() - 1);
  }

  @Test
  void neverLetsRecordedTimeFallWhenTheClockDoes() {
    Instant latest = log.head().recordedAt().plusSeconds(3_600);
    List<Instant> clock = List.of(latest, latest.minusSeconds(7_200), latest.plusSeconds(1));

    List<Instant> recorded =
        clock.stream().map(now -> appendAt(now, handOver(newStream(), 0)).recordedAt()).toList();

    assertThat(recorded).containsExactly(latest, latest, latest.plusSeconds(1));
  }

  private StoredReceipt appendAt(Instant now, HandOver handOver) {
    try (JdbcEventLog another = anotherLog(() -> now, AppendSettings.defaults())) {
      return another.append(handOver).receipt();
    }
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
