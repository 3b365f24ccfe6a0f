package org.familyplan.query.confidentiality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionSet;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.confidentiality.ConfidentialityView.Address;
import org.familyplan.api.confidentiality.ConfidentialityView.Protection;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.jspecify.annotations.Nullable;

/** A member's addresses and their protection as remembered. */
record AddressEntry(List<Home> homes, List<Turn> turns) {
  static final AddressEntry NONE = new AddressEntry(List.of(), List.of());

  /** An address. */
  record Home(EventId eventId, AddressRecorded recorded) {}

  /** A protection, or the day on which it was lifted. */
  record Turn(
      @Nullable EventId eventId, @Nullable AddressProtectionSet set, @Nullable LocalDate liftedOn) {
    private void take(Timeline<Turn> days) {
      if (set != null) {
        days.put(set.from(), set.until(), this);
      } else if (liftedOn != null) {
        days.spanAt(liftedOn).ifPresent(span -> days.clear(liftedOn, span.until()));
      }
    }
  }

  AddressEntry livesAt(EventId eventId, AddressRecorded e) {
    return new AddressEntry(added(homes, new Home(eventId, e)), turns);
  }

  AddressEntry shielded(EventId eventId, AddressProtectionSet e) {
    return new AddressEntry(homes, added(turns, new Turn(eventId, e, null)));
  }

  AddressEntry lifted(LocalDate on) {
    return new AddressEntry(homes, added(turns, new Turn(null, null, on)));
  }

  private static <T> List<T> added(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private Timeline<Turn> shieldedDays() {
    Timeline<Turn> days = new Timeline<>();
    turns.forEach(each -> each.take(days));
    return days;
  }

  /** The entries that tell where the member lives, or why that is protected. */
  Stream<EventId> entries() {
    return Stream.concat(
        homes.stream().map(Home::eventId),
        turns.stream().map(Turn::eventId).filter(Objects::nonNull));
  }

  boolean isShieldedOn(LocalDate day) {
    return shieldedDays().at(day).isPresent();
  }

  List<Address> addresses(LocalDate day) {
    Timeline<Home> days = new Timeline<>();
    homes.forEach(each -> days.turn(each.recorded().from(), each));
    boolean shielded = isShieldedOn(day);
    return days.spans().stream().map(span -> address(span, day, shielded)).toList();
  }

  private static Address address(Span<Home> span, LocalDate day, boolean shielded) {
    AddressRecorded recorded = span.value().recorded();
    return new Address(
        span.value().eventId(),
        recorded.personId(),
        recorded.address(),
        span.from(),
        span.until(),
        Tense.of(span.from(), span.until(), day),
        shielded);
  }

  List<Protection> protections(LocalDate day) {
    List<Protection> protections = new ArrayList<>();
    for (Span<Turn> span : shieldedDays().spans()) {
      EventId eventId = span.value().eventId();
      AddressProtectionSet set = span.value().set();
      if (eventId != null && set != null) {
        protections.add(
            new Protection(
                eventId,
                set.personId(),
                set.reason(),
                span.from(),
                span.until(),
                Tense.of(span.from(), span.until(), day)));
      }
    }
    return protections;
  }
}
