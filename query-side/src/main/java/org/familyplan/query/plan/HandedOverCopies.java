package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.plan.HandedOverPlanView;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.json.Opening;
import org.familyplan.platform.vault.Vault;
import org.familyplan.query.entries.Entries;
import org.familyplan.query.sight.Sight;
import org.jspecify.annotations.Nullable;

/** The exact copies of plans that were handed over, as the log holds them. */
record HandedOverCopies(EventLog log, EventSchema schema, Vault vault) {

  /** The copy itself, read from the log. */
  HandedOverPlanView view(FamilyId family, DocumentEntry entry) {
    Opening opening = vault.ofEvents(family.value(), List.of(entry.eventId().value()));
    PlanHandedOver event =
        (PlanHandedOver) schema.read(log.event(entry.eventId().value()).orElseThrow(), opening);
    return new HandedOverPlanView(
        family,
        event.documentId(),
        entry.eventId(),
        event.planVersion(),
        event.recipient(),
        event.recipientPerson(),
        event.recipientName(),
        event.handedOverOn(),
        event.rendererVersion(),
        event.sha256(),
        event.members(),
        event.document());
  }

  /** False for a family's member who is not the one to whom it was handed over. */
  static boolean isShown(DocumentEntry document, @Nullable PersonId onlyRecipient) {
    return onlyRecipient == null || onlyRecipient.equals(document.recipientPerson());
  }

  /**
   * A copy tells of everything that stood in the plan, so it is for those from whom nothing of the
   * plan is held back today, and for the member to whom it was handed over.
   */
  static boolean isForTheReader(
      FamilyId family, Entries all, Sight sight, LocalDate today, @Nullable PersonId onlyAbout) {
    return onlyAbout != null
        || PlanFold.view(family, 0, 0, all, sight, today, id -> Optional.empty())
            .withheld()
            .isEmpty();
  }
}
