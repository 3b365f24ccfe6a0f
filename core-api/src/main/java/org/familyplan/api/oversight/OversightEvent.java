package org.familyplan.api.oversight;

import java.time.LocalDate;
import org.familyplan.api.shared.EffectiveFrom;
import org.familyplan.api.shared.EffectiveUntil;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventName;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.shared.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to looks into files that need an eye kept on them. */
public sealed interface OversightEvent extends FamilyEvent {

  /**
   * An employee without a task in the file opened it (nødadgang).
   *
   * @param employee who
   * @param brokenOn first day on which the file is open to the employee
   * @param until first day on which it no longer is
   */
  @EventName("oversight.GlassBroken")
  record GlassBroken(
      FamilyId familyId,
      BreakGlassId breakGlassId,
      EmployeeId employee,
      @PersonalData Personal<String> reason,
      @EffectiveFrom LocalDate brokenOn,
      @EffectiveUntil LocalDate until)
      implements OversightEvent {}

  /** A manager followed up on the opening. */
  @EventName("oversight.BreakGlassReviewed")
  record BreakGlassReviewed(
      FamilyId familyId,
      BreakGlassId breakGlassId,
      EmployeeId reviewer,
      boolean justified,
      @PersonalData Personal<String> comment,
      @EffectiveFrom LocalDate reviewedOn)
      implements OversightEvent {}

  /**
   * An employee is bound to the family (inhabilitet, forvaltningsloven § 3).
   *
   * @param employee who
   * @param personId the member, or null when it is the family as a whole
   */
  @EventName("oversight.RelationDeclared")
  record RelationDeclared(
      FamilyId familyId,
      RelationId relationId,
      EmployeeId employee,
      @Subject @Nullable PersonId personId,
      EmployeeRelation relation,
      @EffectiveFrom LocalDate from,
      @EffectiveUntil @Nullable LocalDate until)
      implements OversightEvent {}

  /**
   * The relation is over from this day on.
   *
   * @param employee who was bound to the family
   */
  @EventName("oversight.RelationEnded")
  record RelationEnded(
      FamilyId familyId,
      RelationId relationId,
      EmployeeId employee,
      @EffectiveFrom LocalDate endedOn)
      implements OversightEvent {}
}
