package org.familyplan.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.PersonId;

/** One member's part; suspensions and resumptions alternate, each after the one before. */
final class Part {
  private final PlanPartAdded added;
  private final List<Turn> turns = new ArrayList<>();

  private record Turn(LocalDate on, boolean suspended) {}

  Part(PlanPartAdded added) {
    this.added = added;
  }

  PlanPartAdded added() {
    return added;
  }

  PersonId personId() {
    return added.personId();
  }

  PlanPartType type() {
    return added.type();
  }

  LocalDate addedOn() {
    return added.addedOn();
  }

  void suspended(LocalDate on) {
    turns.add(new Turn(on, true));
  }

  void resumed(LocalDate on) {
    turns.add(new Turn(on, false));
  }

  /** The days of its beginning and of its turns. */
  Stream<LocalDate> days() {
    return Stream.concat(Stream.of(addedOn()), turns.stream().map(Turn::on));
  }

  /** True when the last turn recorded, whatever its day, suspended the part. */
  boolean isSuspended() {
    return !turns.isEmpty() && turns.getLast().suspended();
  }

  boolean turnsBefore(LocalDate day) {
    return turns.isEmpty() || turns.getLast().on().isBefore(day);
  }

  /** Since when the part is suspended on that day. */
  Optional<LocalDate> suspendedSince(LocalDate day) {
    Turn last = null;
    for (Turn turn : turns) {
      last = turn.on().isAfter(day) ? last : turn;
    }
    return Optional.ofNullable(last).filter(Turn::suspended).map(Turn::on);
  }
}
