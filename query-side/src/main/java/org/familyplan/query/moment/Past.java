package org.familyplan.query.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.query.entries.MemoryEntries;

/** All that a family's stream holds, read once, for several moments. */
public final class Past {
  private final FamilyId family;
  private final List<RecordedEvent> stream;
  private final Function<RecordedEvent, Told> reading;
  private final Fold fold;
  private final List<Told> told = new ArrayList<>();
  private MemoryEntries remembered = new MemoryEntries();
  private int upTo;

  Past(
      FamilyId family,
      List<RecordedEvent> stream,
      Function<RecordedEvent, Told> reading,
      Fold fold) {
    this.family = family;
    this.stream = List.copyOf(stream);
    this.reading = reading;
    this.fold = fold;
  }

  /**
   * The family as known at an instant: from its events recorded at or before that. Empty when there
   * is none.
   */
  public Optional<Moment> at(Instant knownAt) {
    return at(stream.stream().takeWhile(each -> !each.recordedAt().isAfter(knownAt)).count());
  }

  /** The family after so many of its events; empty for none and for more than there are. */
  public Optional<Moment> at(long version) {
    if (version < 1 || version > stream.size()) {
      return Optional.empty();
    }
    int events = (int) version;
    hear(events);
    remember(events);
    return Optional.of(
        new Moment(family, version, stream.get(events - 1).position(), remembered.copy()));
  }

  /** How many of its events stand up to a position of the whole log. */
  public long version(long position) {
    return stream.stream().takeWhile(each -> each.position() <= position).count();
  }

  /**
   * The entries that are in force after so many of its events, in the order of their places.
   *
   * @param version at most the number of its events
   */
  public List<Entry> inForce(long version) {
    int events = (int) version;
    hear(events);
    return Corrections.inForce(told.subList(0, events).stream().map(Told::entry).toList());
  }

  private void hear(int events) {
    while (told.size() < events) {
      told.add(reading.apply(stream.get(told.size())));
    }
  }

  /** Goes on from the moment that was asked for last, where that lies before. */
  private void remember(int events) {
    if (events < upTo || !goOn(events)) {
      remembered = new MemoryEntries();
      fold.fold(told.subList(0, events), remembered);
      upTo = events;
    }
  }

  private boolean goOn(int events) {
    while (upTo < events && fold.take(told.get(upTo), remembered)) {
      upTo++;
    }
    return upTo == events;
  }
}
