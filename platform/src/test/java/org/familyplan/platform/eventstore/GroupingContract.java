package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.familyplan.platform.eventstore.Samples.claiming;
import static org.familyplan.platform.eventstore.Samples.event;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withEvents;
import static org.familyplan.platform.eventstore.Samples.withKey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.familyplan.platform.database.TestDatabase;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.junit.jupiter.api.Test;

/**
 * Hand-overs that one transaction takes are decided one after another and never harm each other.
 */
abstract class GroupingContract extends LogFixture {
  GroupingContract(Function<Path, TestDatabase> kind) {
    super(kind);
  }

  @Test
  void numbersAGroupInOrderOfArrival() {
    List<HandOver> group = Stream.generate(() -> handOver(newStream(), 0, 2)).limit(50).toList();
    long head = log.head().position();

    assertThat(asOneGroup(group)).containsOnly("written");

    assertThat(log.after(head, 200))
        .extracting(RecordedEvent::eventId)
        .containsExactlyElementsOf(
            group.stream().flatMap(one -> one.events().stream()).map(NewEvent::eventId).toList());
  }

  @Test
  void decidesAStreamsSecondHandOverOnTheHeadAfterTheFirst() {
    UUID stream = newStream();

    List<String> outcomes =
        asOneGroup(handOver(stream, 0), handOver(stream, 1), handOver(stream, 1));

    assertThat(outcomes).containsExactly("written", "written", "VersionConflict");
    assertThat(log.version(stream)).isEqualTo(2);
  }

  @Test
  void takesTwinsOnceAndRefusesTheirKeyForAnotherRequest() {
    UUID stream = newStream();
    String key = newKey();

    List<String> outcomes =
        asOneGroup(
            withKey(handOver(stream, 0), key, "request"),
            withKey(handOver(stream, 0), key, "request"),
            withKey(handOver(newStream(), 0), key, "another"));

    assertThat(outcomes).containsExactly("written", "repeated", "KeyReused");
    assertThat(log.version(stream)).isEqualTo(1);
  }

  @Test
  void givesANameAndAnEventIdToTheFirstThatBringsThem() {
    Claim name = new Claim("family.external-id:esdh", newKey());
    NewEvent event = event();

    List<String> outcomes =
        asOneGroup(
            claiming(handOver(newStream(), 0), name),
            claiming(handOver(newStream(), 0), name),
            withEvents(handOver(newStream(), 0), event),
            withEvents(handOver(newStream(), 0), event));

    assertThat(outcomes).containsExactly("written", "ClaimTaken", "written", "EventIdTaken");
  }

  @Test
  void writesNothingOfARefusedHandOver() {
    UUID stream = newStream();
    Claim name = new Claim("family.external-id:esdh", newKey());
    HandOver refused = claiming(withKey(handOver(stream, 1), "refused", "request"), name);

    assertThat(asOneGroup(refused, claiming(handOver(newStream(), 0), name)))
        .containsExactly("VersionConflict", "written");
    assertThat(log.version(stream)).isZero();
    assertThat(asOneGroup(withKey(handOver(stream, 0), "refused", "request")))
        .containsExactly("written");
  }

  @Test
  void keepsABadHandOverFromHarmingTheOthers() {
    HandOver tooLong = withEvents(handOver(newStream(), 0), named("x".repeat(201)));
    HandOver usedReceipt = handOver(newStream(), 0);
    log.append(usedReceipt);
    HandOver sameReceipt = withEvents(usedReceipt, event());
    UUID stream = newStream();
    long head = log.head().position();

    List<String> outcomes =
        asOneGroup(
            handOver(stream, 0),
            tooLong,
            handOver(stream, 1),
            withVersion(sameReceipt, 1),
            handOver(newStream(), 0));

    assertThat(outcomes)
        .containsExactly(
            "written", "UnstorableHandOver", "written", "UnstorableHandOver", "written");
    assertThat(log.head().position()).isEqualTo(head + 3);
  }

  @Test
  void neverWritesWhatWaitedTooLong() {
    UUID stream = newStream();
    WaitingLine<Pending<HandOver, Appended>> line = new WaitingLine<>(10);
    Pending<HandOver, Appended> pending = new Pending<>(handOver(stream, 0));
    line.join(pending);

    assertThatThrownBy(() -> pending.await(Duration.ofMillis(1), line))
        .isInstanceOf(LogUnavailable.class);
    line.close();
    Group.serve(database.database(), line);

    assertThat(log.version(stream)).isZero();
  }

  @Test
  void servesThoseWhoWaitWhenItClosesAndTurnsAwayLaterOnes() {
    JdbcEventLog closing = anotherLog(InstantSource.system(), AppendSettings.defaults());
    UUID stream = newStream();
    closing.append(handOver(stream, 0));
    closing.close();

    assertThatThrownBy(() -> closing.append(handOver(stream, 1)))
        .isInstanceOf(LogUnavailable.class);
    assertThat(log.version(stream)).isEqualTo(1);
  }

  private List<String> asOneGroup(HandOver... group) {
    return asOneGroup(List.of(group));
  }

  private List<String> asOneGroup(List<HandOver> group) {
    return Group.write(database.database(), group);
  }

  private static NewEvent named(String name) {
    return new NewEvent(UUID.randomUUID(), name, 1, new byte[0], new byte[0]);
  }

  private static HandOver withVersion(HandOver handOver, long version) {
    return new HandOver(
        handOver.stream(),
        version,
        handOver.events(),
        handOver.claims(),
        handOver.key(),
        handOver.receiptId(),
        handOver.receiptBody());
  }
}
