package org.familyplan.api.erasure;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to a wish to be erased (GDPR article 17). */
public sealed interface ErasureEvent extends FamilyEvent {
  /** The member whom the information is about. */
  PersonId personId();

  /**
   * A member wants information to be erased.
   *
   * @param requestedBy the member, or for a child who had custody
   */
  @EventName("erasure.ErasureRequested")
  record ErasureRequested(
      FamilyId familyId,
      ErasureId erasureId,
      @Subject PersonId personId,
      PersonId requestedBy,
      @PersonalData(of = "personId") Personal<String> wish,
      @EffectiveFrom LocalDate requestedOn)
      implements ErasureEvent {}

  /**
   * The authority decided.
   *
   * @param entries the entries to erase when it is partly granted
   * @param legalBasis the paragraph that what is refused rests on
   */
  @EventName("erasure.ErasureDecided")
  record ErasureDecided(
      FamilyId familyId,
      ErasureId erasureId,
      @Subject PersonId personId,
      ErasureOutcome outcome,
      List<EventId> entries,
      @Nullable String legalBasis,
      @PersonalData(of = "personId") Personal<String> reasons,
      @EffectiveFrom LocalDate decidedOn)
      implements ErasureEvent {}

  /**
   * What was granted is erased; this is the certificate.
   *
   * @param erasedEntries how many entries said something that was erased
   * @param erasedFields how many values were erased
   */
  @EventName("erasure.ErasureDone")
  record ErasureDone(
      FamilyId familyId,
      ErasureId erasureId,
      @Subject PersonId personId,
      int erasedEntries,
      int erasedFields,
      @EffectiveFrom LocalDate erasedOn)
      implements ErasureEvent {}
}
