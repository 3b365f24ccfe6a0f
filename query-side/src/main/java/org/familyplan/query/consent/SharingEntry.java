package org.familyplan.query.consent;

import java.time.LocalDate;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.ConsentsView.Sharing;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;

/** A sharing without consent as remembered. */
record SharingEntry(EventId eventId, InformationSharedWithoutConsent shared) {
  Sharing view(LocalDate day) {
    return new Sharing(
        eventId,
        shared.sharingId(),
        shared.personId(),
        shared.departments(),
        shared.informationKinds(),
        shared.purpose(),
        shared.legalBasis(),
        shared.reason(),
        shared.from(),
        shared.until(),
        Tense.of(shared.from(), shared.until(), day));
  }
}
