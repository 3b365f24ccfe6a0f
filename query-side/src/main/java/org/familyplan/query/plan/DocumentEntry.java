package org.familyplan.query.plan;

import java.time.LocalDate;
import org.familyplan.api.plan.DocumentId;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.plan.PlanView.Document;
import org.familyplan.api.plan.RecipientKind;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.jspecify.annotations.Nullable;

/** A copy that was handed over, as remembered; its text stays in the log. */
record DocumentEntry(
    DocumentId documentId,
    EventId eventId,
    int planVersion,
    RecipientKind recipient,
    @Nullable PersonId recipientPerson,
    @Nullable Personal<String> recipientName,
    LocalDate handedOverOn,
    String sha256) {

  static DocumentEntry of(PlanHandedOver e, EventId eventId) {
    return new DocumentEntry(
        e.documentId(),
        eventId,
        e.planVersion(),
        e.recipient(),
        e.recipientPerson(),
        e.recipientName(),
        e.handedOverOn(),
        e.sha256());
  }

  Document view() {
    return new Document(
        documentId, planVersion, recipient, recipientPerson, recipientName, handedOverOn, sha256);
  }
}
