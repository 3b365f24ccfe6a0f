package org.familyplan.query.consent;

import org.familyplan.api.consent.ConsentEvent.ConsentRefused;
import org.familyplan.api.consent.ConsentsView.Refusal;
import org.familyplan.api.shared.EventId;

/** A refusal as remembered. */
record RefusalEntry(EventId eventId, ConsentRefused refused) {
  Refusal view() {
    return new Refusal(
        eventId,
        refused.personId(),
        refused.refusedBy(),
        refused.departments(),
        refused.informationKinds(),
        refused.purpose(),
        refused.reason(),
        refused.refusedOn());
  }
}
