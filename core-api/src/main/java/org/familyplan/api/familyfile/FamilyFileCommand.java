package org.familyplan.api.familyfile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Citation;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;
import org.jspecify.annotations.Nullable;

/** Commands that open, close and reopen a family's file. */
public sealed interface FamilyFileCommand extends FamilyCommand {
  /** Short name of a programme. */
  String PROGRAMME = "[A-Z0-9_]{1,64}";

  /** {@link #PROGRAMME} in words. */
  String PROGRAMME_IN_WORDS = "a programme has 1 to 64 capital letters A-Z, digits, underscores";

  /**
   * Opens the one file of a family that was referred and accepted (visitation).
   *
   * @param familyId chosen by the client or filled in
   * @param openedOn first day of the file
   * @param referredOn day on which a department referred the family, not after acceptance
   * @param acceptedOn day on which the municipality accepted it, not after the file's first day and
   *     not after today
   * @param programme code of the programme that the family takes part in, if any
   * @param cohortFrom first day on which the family counts in the programme's cohort; only with a
   *     programme
   * @param externalIds numbers of the same file in other systems, each in no other file of the
   *     municipality
   */
  @Rest(path = "/families")
  record OpenFamilyFile(
      @NewId FamilyId familyId,
      LocalDate openedOn,
      LocalDate referredOn,
      LocalDate acceptedOn,
      @Nullable @Pattern(regexp = PROGRAMME, message = PROGRAMME_IN_WORDS) String programme,
      @Nullable LocalDate cohortFrom,
      @Size(max = 20) List<@Valid ExternalId> externalIds)
      implements FamilyFileCommand {}

  /**
   * Closes the file when the effort has ended: every goal reached or given up, every intervention
   * ended or handed on, all of it no later than the effort's last day.
   *
   * @param closedOn last day of the effort, not after today and not before the file was opened or
   *     last reopened
   * @param reason why the effort ended
   * @param summary what was reached, in a few sentences
   */
  @Rest(path = "/families/{familyId}/closure", ifMatchRequired = true)
  record CloseFamilyFile(
      FamilyId familyId,
      LocalDate closedOn,
      ClosureReason reason,
      @Nullable @NotBlank @Size(max = Text.LONG) @PersonalData String summary)
      implements FamilyFileCommand {}

  /**
   * Opens a closed file again.
   *
   * @param reopenedOn first day on which the file is open again, after the day on which it was
   *     closed and not after today
   * @param reason why
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/reopening")
  record ReopenFamilyFile(
      FamilyId familyId,
      LocalDate reopenedOn,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason)
      implements FamilyFileCommand {}

  /**
   * Disposes of a closed file whose review is due (kassation): everything personal in it is erased
   * for good, of every member and of the family as a whole. The receipt's event is the certificate;
   * facts without names stay for statistics. The file takes no command any more.
   *
   * @param reason why
   * @param legalBasis the paragraph or rule that it rests on
   * @param disposedOn not before the review is due and not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/disposal", ifMatchRequired = true)
  record DisposeOfFile(
      FamilyId familyId,
      DisposalReason reason,
      @Pattern(regexp = Citation.FORM, message = Citation.IN_WORDS) String legalBasis,
      LocalDate disposedOn)
      implements FamilyFileCommand {}
}
