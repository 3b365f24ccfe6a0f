package org.familyplan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familyplan.platform.eventstore.Samples.claiming;
import static org.familyplan.platform.eventstore.Samples.event;
import static org.familyplan.platform.eventstore.Samples.handOver;
import static org.familyplan.platform.eventstore.Samples.withEvents;
import static org.familyplan.platform.eventstore.Samples.withKey;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familyplan.platform.eventstore.AppendRefused.ClaimTaken;
import org.familyplan.platform.eventstore.AppendRefused.EventIdTaken;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.AppendRefused.VersionConflict;
import org.familyplan.platform.eventstore.Decision.Refused;
import org.familyplan.platform.eventstore.Decision.Repeated;
import org.familyplan.platform.eventstore.Decision.Written;
import org.familyplan.platform.eventstore.HandOver.Claim;
import org.junit.jupiter.api.Test;

/** Decisions on what is known and on what the group added, without a database to fall back on. */
class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private final UUID family = UUID.randomUUID();
  private final Claim name = new Claim("family.external-id:esdh", "2026-1234");

  @Test
  void numbersOnFromTheHeadAndFromTheStreamsVersion() {
    Ledger ledger = ledger(new Known(Map.of(), Map.of(family, 5L), Map.of(), Set.of()));

    assertThat(ledger.decide(handOver(family, 5, 2)))
        .isInstanceOfSatisfying(
            Written.class,
            written ->
                assertThat(written.receipt())
                    .extracting(
                        StoredReceipt::firstPosition,
                        StoredReceipt::lastPosition,
                        StoredReceipt::version,
                        StoredReceipt::recordedAt)
                    .containsExactly(101L, 102L, 7L, NOW));
    assertThat(ledger.head()).isEqualTo(new Head(102, NOW));
    assertThat(ledger.additions().events())
        .extracting(RecordedEvent::sequence)
        .containsExactly(5L, 6L);
  }

  @Test
  void remembersWhatTheGroupAdded() {
    Ledger ledger = ledger(new Known(Map.of(), Map.of(), Map.of(), Set.of()));
    NewEvent event = event();
    HandOver first = claiming(withKey(handOver(family, 0), "key", "request"), name);
    ledger.decide(withEvents(first, event));

    assertThat(ledger.decide(first)).isInstanceOf(Repeated.class);
    assertRefused(ledger.decide(withKey(handOver(family, 1), "key", "other")), KeyReused.class);
    assertRefused(ledger.decide(handOver(family, 0)), VersionConflict.class);
    assertRefused(ledger.decide(claiming(handOver(UUID.randomUUID(), 0), name)), ClaimTaken.class);
    assertRefused(
        ledger.decide(withEvents(handOver(UUID.randomUUID(), 0), event)), EventIdTaken.class);
    assertThat(ledger.head().position()).isEqualTo(101);
  }

  @Test
  void refusesWhatContradictsTheStore() {
    NewEvent event = event();
    Ledger ledger =
        ledger(
            new Known(
                Map.of(), Map.of(), Map.of(name, UUID.randomUUID()), Set.of(event.eventId())));

    assertRefused(ledger.decide(handOver(family, 1)), VersionConflict.class);
    assertRefused(ledger.decide(claiming(handOver(family, 0), name)), ClaimTaken.class);
    assertRefused(ledger.decide(withEvents(handOver(family, 0), event)), EventIdTaken.class);
    assertThat(ledger.additions().events()).isEmpty();
    assertThat(ledger.additions().claims()).isEmpty();
  }

  private static Ledger ledger(Known known) {
    return new Ledger(new Head(100, NOW.minusSeconds(1)), NOW, known);
  }

  private static void assertRefused(Decision decision, Class<? extends AppendRefused> reason) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(reason));
  }
}
