package org.familyplan.api.erasure;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A family's requests for erasure, in the order in which they came.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param reviewOn day on which a closed file is due for review, null while it is open
 */
public record ErasureRequestsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    @Nullable LocalDate reviewOn,
    List<Request> requests) {

  /**
   * A request.
   *
   * @param eventId the entry that holds it
   * @param requestedBy the member, or for a child who had custody
   * @param decision null while nothing is decided
   * @param certificate null while nothing is erased
   */
  public record Request(
      EventId eventId,
      ErasureId erasureId,
      PersonId personId,
      PersonId requestedBy,
      @PersonalData(of = "personId") Personal<String> wish,
      LocalDate requestedOn,
      @Nullable Decision decision,
      @Nullable Certificate certificate) {}

  /**
   * What the authority decided.
   *
   * @param entries the entries to erase when it is partly granted
   * @param legalBasis the paragraph that what is refused rests on
   */
  public record Decision(
      EventId eventId,
      ErasureOutcome outcome,
      List<EventId> entries,
      @Nullable String legalBasis,
      @PersonalData Personal<String> reasons,
      LocalDate decidedOn) {}

  /** That what was granted is erased. */
  public record Certificate(
      EventId eventId, int erasedEntries, int erasedFields, LocalDate erasedOn) {}
}
