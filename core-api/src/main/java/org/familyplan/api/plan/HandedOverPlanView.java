package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The exact copy of a plan that was handed over.
 *
 * @param eventId the entry of the log that holds it, for getEvent and getEventInclusionProof
 * @param planVersion numbered version of the plan
 * @param rendererVersion version of the code that wrote the document
 * @param sha256 hash of the document's UTF-8 bytes, 64 hexadecimal digits
 * @param members the persons who stand in the document
 * @param document the document, Markdown, as it was handed over
 */
public record HandedOverPlanView(
    FamilyId familyId,
    DocumentId documentId,
    EventId eventId,
    int planVersion,
    RecipientKind recipient,
    @Nullable PersonId recipientPerson,
    @Nullable @PersonalData Personal<String> recipientName,
    LocalDate handedOverOn,
    int rendererVersion,
    String sha256,
    List<PersonId> members,
    @PersonalData Personal<String> document) {}
