package org.familyplan.query.statistics.live;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.Head;
import org.familyplan.query.statistics.snapshot.Snapshot;
import org.familyplan.query.statistics.snapshot.Snapshots;
import org.familyplan.query.web.KnownAt;
import org.jspecify.annotations.Nullable;

/** What is known now, or was known, in such a way that it can be asked again. */
public final class Knowing {
  private final EventLog log;
  private final Snapshots snapshots;
  private final InstantSource clock;

  public Knowing(EventLog log, Snapshots snapshots, InstantSource clock) {
    this.log = log;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * What counts.
   *
   * @param knownAt when the last event that counts was recorded; asking for it gives the same
   */
  record Known(Snapshot snapshot, Instant knownAt, long eventsSince) {}

  /** Throws RequestProblem 400 for a knownAt that is none or in the future. */
  Known at(@Nullable LocalDate validAt, @Nullable String knownAt, @Nullable MunicipalityCode only) {
    LocalDate day = validAt == null ? LocalDate.ofInstant(clock.instant(), Decision.ZONE) : validAt;
    if (knownAt != null) {
      return at(log.headAt(KnownAt.of(knownAt, clock.instant())), day, only);
    }
    Snapshot now = snapshots.now(day, only);
    Head last = log.headAt(recordedAt(now.position()));
    return last.position() == now.position()
        ? known(now, last.recordedAt())
        : at(last, day, only); // others were recorded in the same microsecond
  }

  private Known at(Head head, LocalDate day, @Nullable MunicipalityCode only) {
    return known(snapshots.at(head.position(), day, only), head.recordedAt());
  }

  private Known known(Snapshot snapshot, Instant knownAt) {
    return new Known(snapshot, knownAt, Math.max(0, log.head().position() - snapshot.position()));
  }

  private Instant recordedAt(long position) {
    return position == 0 ? Instant.EPOCH : log.after(position - 1, 1).getFirst().recordedAt();
  }
}
