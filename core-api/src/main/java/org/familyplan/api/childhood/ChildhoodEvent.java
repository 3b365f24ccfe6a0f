package org.familyplan.api.childhood;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What was recorded about a child's or young person's everyday life. */
public sealed interface ChildhoodEvent extends FamilyEvent {
  /** The child or young person. */
  PersonId personId();

  /** A spare-time job began. */
  @EventName("childhood.SpareTimeJobStarted")
  record SpareTimeJobStarted(
      FamilyId familyId,
      @Subject PersonId personId,
      SpareTimeJobId jobId,
      @PersonalData(of = "personId") String workplace,
      @Nullable BigDecimal hoursPerWeek,
      @EffectiveFrom LocalDate startedOn)
      implements ChildhoodEvent, Correctable {}

  /** A spare-time job ended. */
  @EventName("childhood.SpareTimeJobEnded")
  record SpareTimeJobEnded(
      FamilyId familyId,
      @Subject PersonId personId,
      SpareTimeJobId jobId,
      @EffectiveFrom LocalDate endedOn)
      implements ChildhoodEvent, Correctable {}

  /** Days absent from school in a period (KORA; serviceloven § 153). */
  @EventName("childhood.SchoolAbsenceRecorded")
  record SchoolAbsenceRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil LocalDate until,
      int daysAbsent,
      int schoolDays,
      @Nullable Integer illegalDays)
      implements ChildhoodEvent, Correctable {}

  /** Day care, school or youth education from a day on. */
  @EventName("childhood.SchoolingRecorded")
  record SchoolingRecorded(
      FamilyId familyId,
      @Subject PersonId personId,
      SchoolingKind kind,
      @Nullable @PersonalData(of = "personId") String place,
      @Nullable String level,
      @Nullable Boolean attendsSteadily,
      @EffectiveFrom LocalDate from)
      implements ChildhoodEvent, Correctable {}
}
