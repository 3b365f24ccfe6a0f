package org.familyplan.api.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;

/**
 * Which entries are in force: a corrected fact stands in the place of the one it corrects, under
 * the id of its correction; an erroneous entry is as if it had never been, so that marking a
 * correction brings back what it had corrected.
 */
public final class Corrections {
  private final Map<EventId, List<Entry>> places = new LinkedHashMap<>();
  private final Map<EventId, List<Entry>> placeOf = new HashMap<>();

  /** The entries of a family's log that are in force, in the order of their places. */
  public static List<Entry> inForce(List<Entry> log) {
    Corrections corrections = new Corrections();
    log.forEach(corrections::take);
    return corrections.inForce();
  }

  /**
   * Takes the next entry of the log. Throws NoSuchElementException when it names an entry that is
   * not in the log before it: nothing is silently ignored.
   */
  public void take(Entry entry) {
    switch (entry.event()) {
      case FactCorrected e -> put(known(e.corrected()), new Entry(entry.eventId(), e.fact()));
      case EntryMarkedErroneous e ->
          known(e.entry()).removeIf(each -> each.eventId().equals(e.entry()));
      default -> put(places.computeIfAbsent(entry.eventId(), id -> new ArrayList<>()), entry);
    }
  }

  private void put(List<Entry> place, Entry entry) {
    placeOf.put(entry.eventId(), place);
    place.add(entry);
  }

  private Optional<List<Entry>> place(EventId entry) {
    return Optional.ofNullable(placeOf.get(entry));
  }

  private List<Entry> known(EventId entry) {
    return place(entry).orElseThrow(() -> new NoSuchElementException("no entry " + entry));
  }

  /** True when the log has such an entry, in force or not; a mark of an error is none. */
  public boolean knows(EventId id) {
    return placeOf.containsKey(id);
  }

  /** The entry in force under this id: not one that was corrected or marked erroneous since. */
  public Optional<Entry> find(EventId id) {
    return place(id).flatMap(Corrections::top).filter(entry -> entry.eventId().equals(id));
  }

  /** All entries in force, in the order of their places. */
  public List<Entry> inForce() {
    return places.values().stream().map(Corrections::top).flatMap(Optional::stream).toList();
  }

  private static Optional<Entry> top(List<Entry> place) {
    return place.isEmpty() ? Optional.empty() : Optional.of(place.getLast());
  }
}
