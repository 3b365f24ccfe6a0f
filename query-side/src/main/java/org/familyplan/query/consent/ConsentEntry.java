package org.familyplan.query.consent;

import java.time.LocalDate;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentsView.Consent;
import org.familyplan.api.consent.ConsentsView.Withdrawal;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** A consent as remembered. */
record ConsentEntry(EventId eventId, ConsentGiven given, @Nullable End end) {

  /** Its withdrawal. */
  record End(EventId eventId, ConsentWithdrawn withdrawn) {}

  ConsentEntry withdrawn(EventId by, ConsentWithdrawn e) {
    return new ConsentEntry(eventId, given, new End(by, e));
  }

  Consent view(LocalDate day) {
    return new Consent(
        eventId,
        given.consentId(),
        given.personId(),
        given.givenBy(),
        given.departments(),
        given.informationKinds(),
        given.purpose(),
        given.form(),
        given.from(),
        given.until(),
        Tense.of(given.from(), end == null ? given.until() : end.withdrawn().withdrawnOn(), day),
        end == null ? null : withdrawal(end));
  }

  private static Withdrawal withdrawal(End end) {
    ConsentWithdrawn e = end.withdrawn();
    return new Withdrawal(end.eventId(), e.withdrawnBy(), e.reason(), e.withdrawnOn());
  }
}
