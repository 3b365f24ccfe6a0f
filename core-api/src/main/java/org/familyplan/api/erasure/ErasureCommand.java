package org.familyplan.api.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands about the right to be erased (sletning, GDPR article 17). */
public sealed interface ErasureCommand extends FamilyCommand {

  /**
   * Records that a member wants information about them to be erased.
   *
   * @param erasureId chosen by the client or filled in
   * @param personId the member whom the information is about
   * @param requestedBy the member, or for a child somebody who has custody that day
   * @param wish what is to be erased, in the member's words
   * @param requestedOn day of the request, not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/members/{personId}/erasure-requests")
  record RequestErasure(
      FamilyId familyId,
      @NewId ErasureId erasureId,
      PersonId personId,
      PersonId requestedBy,
      @NotBlank @Size(max = Text.LONG) @PersonalData(of = "personId") String wish,
      LocalDate requestedOn)
      implements ErasureCommand {}

  /**
   * Decides on a request, once. A refusal, also of a part, names the law that forbids the erasure
   * (GDPR article 17(3)(b): the duty to record and to keep records).
   *
   * @param outcome refused, partly granted or granted
   * @param entries the entries to erase, all of them about the person; only when partly granted
   * @param legalBasis the paragraph that what is refused rests on; left out when all is granted
   * @param reasons why (begrundelse, forvaltningsloven § 24)
   * @param decidedOn not before the request and not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/erasure-requests/{erasureId}/decision")
  record DecideErasure(
      FamilyId familyId,
      ErasureId erasureId,
      ErasureOutcome outcome,
      @Size(max = 500) List<EventId> entries,
      @Nullable @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reasons,
      LocalDate decidedOn)
      implements ErasureCommand {}

  /**
   * Erases, once and for good, what was granted: all that only the member's key opens, or what the
   * named entries say. The receipt's event is the certificate. Facts without names stay for
   * statistics: codes, days, scores, the year of birth.
   *
   * @param erasedOn not before the decision and not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/erasure-requests/{erasureId}/certificate")
  record CarryOutErasure(FamilyId familyId, ErasureId erasureId, LocalDate erasedOn)
      implements ErasureCommand {}
}
