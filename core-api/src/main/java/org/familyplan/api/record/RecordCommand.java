package org.familyplan.api.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyCommand;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Rest;
import org.familyplan.api.shared.TakenWhenClosed;
import org.familyplan.api.shared.Text;

/** Commands of the duty to record (notatpligt, offentlighedsloven § 13). */
public sealed interface RecordCommand extends FamilyCommand {

  /**
   * Writes a note into the file.
   *
   * @param subjects the members whom it is about; empty for the whole family
   * @param informationKind the kind of information that it holds
   * @param text the note
   * @param notedOn day of what it tells, not after today
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/notes")
  record RecordNote(
      FamilyId familyId,
      @Size(max = 30) List<PersonId> subjects,
      InformationKind informationKind,
      @NotBlank @Size(max = Text.NOTE) @PersonalData(of = "subjects") String text,
      LocalDate notedOn)
      implements RecordCommand {}

  /**
   * Replaces a dated fact that was wrong by a whole new one of the same kind about the same person.
   * The old entry stays visible in the history. The new fact obeys the rules of the command that
   * records such facts, and the family's history makes sense with it in the old one's place.
   *
   * @param eventId the entry that holds the wrong fact; of a corrected fact the correction
   * @param fact the fact as it should have been, with its kind and all its components
   * @param reason how the mistake was found
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/events/{eventId}/correction")
  record CorrectFact(
      FamilyId familyId,
      EventId eventId,
      @Valid @CorrectableFact Correctable fact,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason)
      implements RecordCommand {}

  /**
   * Marks an entry that should never have been made, for example in the wrong family's file.
   * Nothing takes its place; marking a correction brings back what it had corrected. Refused while
   * other entries depend on it, and where the rest of the history would contradict itself. A mark
   * is not taken back: what was right after all is recorded anew.
   *
   * @param eventId the entry
   * @param reason what was wrong
   */
  @TakenWhenClosed
  @Rest(path = "/families/{familyId}/events/{eventId}/erroneous")
  record MarkEntryErroneous(
      FamilyId familyId,
      EventId eventId,
      @NotBlank @Size(max = Text.LONG) @PersonalData String reason)
      implements RecordCommand {}
}
