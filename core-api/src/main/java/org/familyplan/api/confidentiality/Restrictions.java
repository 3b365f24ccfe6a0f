package org.familyplan.api.confidentiality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.shared.EventId;

/** Which entries of a family's log not everybody may read. */
public final class Restrictions {
  private final Map<EventId, Restriction> byEntry = new HashMap<>();

  /** The restrictions that a family's whole log, erroneous entries and marks included, holds. */
  public static Restrictions of(List<Entry> log) {
    Restrictions restrictions = new Restrictions();
    Corrections.inForce(log).forEach(restrictions::take);
    log.forEach(restrictions::mark);
    return restrictions;
  }

  private void take(Entry entry) {
    if (entry.event() instanceof EntryRestricted e) {
      restrict(e);
    } else if (entry.event() instanceof RestrictionLifted e) {
      byEntry.remove(e.entry());
    }
  }

  /** An entry is restricted now. */
  public void restrict(EntryRestricted e) {
    byEntry.put(
        e.entry(), new Restriction(Restriction.Cause.RESTRICTED, e.visibleTo(), e.hiddenFrom()));
  }

  /**
   * An entry stands in another's place: what keeps either back keeps both back, or a correction
   * would tell what is restricted.
   */
  public void follow(EventId entry, EventId correction) {
    Restriction kept = byEntry.getOrDefault(entry, byEntry.get(correction));
    if (kept != null) {
      byEntry.putIfAbsent(entry, kept);
      byEntry.putIfAbsent(correction, kept);
    }
  }

  /** An entry restricts another: its reason is not for those from whom it keeps that one. */
  public void restrictReason(EventId restricting, EventId entry) {
    Restriction kept = byEntry.get(entry);
    if (kept != null) {
      byEntry.putIfAbsent(restricting, kept);
    }
  }

  /** An entry says where somebody lives whose address is protected now. */
  public void protectAddress(EventId entry) {
    byEntry.putIfAbsent(entry, Restriction.ADDRESS_PROTECTED);
  }

  /** An entry should never have been made. */
  public void markErroneous(EventId entry) {
    byEntry.put(entry, Restriction.ERRONEOUS);
  }

  /** A mark is never taken back, and it weighs more than a restriction. */
  private void mark(Entry entry) {
    if (entry.event() instanceof EntryMarkedErroneous e) {
      markErroneous(e.entry());
    }
  }

  /** From whom the entry's content is kept, if from anybody. */
  public Optional<Restriction> find(EventId entry) {
    return Optional.ofNullable(byEntry.get(entry));
  }
}
