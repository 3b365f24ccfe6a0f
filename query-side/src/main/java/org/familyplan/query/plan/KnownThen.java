package org.familyplan.query.plan;

import java.util.List;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.entries.MemoryEntries;
import org.familyplan.query.record.CorrectedEntry;
import org.familyplan.query.record.MarkedEntry;

/** What is remembered of a family when no more than some of its entries is known. */
public final class KnownThen {
  private KnownThen() {}

  /** Folds the entries known, the first ones of the family's log, as the projection does. */
  public static Entries of(List<Entry> known) {
    Entries entries = new MemoryEntries();
    for (Entry entry : known) {
      if (entry.event() instanceof EntryMarkedErroneous mark) {
        entries.put(mark.entry(), new MarkedEntry(mark.entry()));
      } else if (entry.event() instanceof FactCorrected correction) {
        entries.put(entry.eventId(), new CorrectedEntry(correction.corrected(), entry.eventId()));
      }
    }
    Corrections.inForce(known).forEach(entry -> PlanFold.project(entry, entries));
    return entries;
  }
}
