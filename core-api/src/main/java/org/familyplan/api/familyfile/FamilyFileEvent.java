package org.familyplan.api.familyfile;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/** What can have happened to a family's file. */
public sealed interface FamilyFileEvent extends FamilyEvent {

  /** The file was opened; the municipality is the one that the opening caseworker works for. */
  @EventName("familyfile.FamilyFileOpened")
  record FamilyFileOpened(
      FamilyId familyId,
      MunicipalityCode municipality,
      @EffectiveFrom LocalDate openedOn,
      LocalDate referredOn,
      LocalDate acceptedOn,
      @Nullable String programme,
      @Nullable LocalDate cohortFrom,
      List<ExternalId> externalIds)
      implements FamilyFileEvent {}

  /** The effort ended and the file was closed; from the next day only after-care is recorded. */
  @EventName("familyfile.FamilyFileClosed")
  record FamilyFileClosed(
      FamilyId familyId,
      @EffectiveFrom LocalDate closedOn,
      ClosureReason reason,
      @Nullable @PersonalData Personal<String> summary)
      implements FamilyFileEvent {}

  /** The file is open again. */
  @EventName("familyfile.FamilyFileReopened")
  record FamilyFileReopened(
      FamilyId familyId, @EffectiveFrom LocalDate reopenedOn, @PersonalData Personal<String> reason)
      implements FamilyFileEvent {}

  /**
   * Everything personal in the file is erased; this is the certificate.
   *
   * @param legalBasis the paragraph or rule that it rests on
   * @param persons how many members the file had
   * @param erasedEntries how many entries said something that was erased
   * @param erasedFields how many values were erased
   */
  @EventName("familyfile.FileDisposed")
  record FileDisposed(
      FamilyId familyId,
      DisposalReason reason,
      String legalBasis,
      int persons,
      int erasedEntries,
      int erasedFields,
      @EffectiveFrom LocalDate disposedOn)
      implements FamilyFileEvent {}
}
