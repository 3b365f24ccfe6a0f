package org.familyplan.query.confidentiality;

import java.time.LocalDate;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityView.RestrictedEntry;
import org.familyplan.api.shared.EventId;
import org.jspecify.annotations.Nullable;

/** The last restriction of an entry as remembered. */
record RestrictionEntry(EventId eventId, EntryRestricted restricted, @Nullable LocalDate liftedOn) {
  RestrictionEntry lifted(LocalDate on) {
    return new RestrictionEntry(eventId, restricted, on);
  }

  RestrictedEntry view() {
    return new RestrictedEntry(
        eventId,
        restricted.entry(),
        restricted.reason(),
        restricted.visibleTo(),
        restricted.hiddenFrom(),
        restricted.restrictedOn(),
        liftedOn);
  }
}
