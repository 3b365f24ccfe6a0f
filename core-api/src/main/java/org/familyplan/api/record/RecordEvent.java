package org.familyplan.api.record;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** Notes, corrections and entries made by mistake. */
public sealed interface RecordEvent extends FamilyEvent {

  /** A note (notat). */
  @EventName("record.NoteRecorded")
  record NoteRecorded(
      FamilyId familyId,
      @Subject List<PersonId> subjects,
      InformationKind informationKind,
      @PersonalData(of = "subjects") Personal<String> text,
      @EffectiveFrom LocalDate notedOn)
      implements RecordEvent {}

  /**
   * A fact was wrong and this one takes its place (berigtigelse).
   *
   * @param corrected the entry that held the wrong fact
   * @param from first day on which the new fact was true
   * @param until first day on which it was no longer true, if known
   */
  @EventName("record.FactCorrected")
  record FactCorrected(
      FamilyId familyId,
      EventId corrected,
      @CorrectableFact Correctable fact,
      @PersonalData(of = "subjects") Personal<String> reason,
      @Subject List<PersonId> subjects,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements RecordEvent {}

  /** An entry should never have been made. */
  @EventName("record.EntryMarkedErroneous")
  record EntryMarkedErroneous(
      FamilyId familyId,
      EventId entry,
      @PersonalData(of = "subjects") Personal<String> reason,
      @Subject List<PersonId> subjects,
      @EffectiveFrom LocalDate markedOn)
      implements RecordEvent {}
}
