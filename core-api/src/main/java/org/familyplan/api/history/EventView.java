package org.familyplan.api.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.MunicipalityCode;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One recorded event.
 *
 * @param position place in the whole log
 * @param version number of events of the family up to and including this one
 * @param kind logical name, for example {@code goal.GoalAdded}
 * @param sentence what happened, in the reader's language (Danish or English)
 * @param recordedAt when the service was told
 * @param effectiveFrom first day on which it was true
 * @param effectiveUntil first day on which it was no longer true, if known
 * @param subjects the persons whom it is about
 * @param recordedBy who told the service, in which role and department, from which system, and why
 * @param cause command and request that led to it
 * @param supersededBy the correction that took its place since, if one is in force
 * @param markedErroneousBy the entry that says since that it was made by mistake, if there is one
 * @param content the event itself; null when it is withheld
 * @param withheld why this reader may not see what happened; null when it is shown
 */
public record EventView(
    EventId eventId,
    long position,
    long version,
    String kind,
    int revision,
    @PersonalData String sentence,
    Instant recordedAt,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<PersonId> subjects,
    InformationKind informationKind,
    String sensitivity,
    RecordedBy recordedBy,
    Cause cause,
    @Nullable EventId supersededBy,
    @Nullable EventId markedErroneousBy,
    @Nullable FamilyEvent content,
    @Nullable Why withheld) {

  /** Who told the service. */
  public record RecordedBy(
      EmployeeId actor,
      @Nullable String name,
      String role,
      @Nullable Department department,
      MunicipalityCode municipality,
      String system,
      @Nullable @PersonalData Personal<String> reason,
      @Nullable @PersonalData Personal<String> purpose,
      @Nullable String legalBasis) {}

  /**
   * What led to the event.
   *
   * @param command operationId
   * @param commandId all events of one command share it
   * @param requestId all commands of one batch share it
   * @param basedOn events that the decision rested on
   */
  public record Cause(
      String command,
      UUID commandId,
      UUID requestId,
      @Nullable String traceParent,
      List<EventId> basedOn) {}
}
