package org.familyplan.api.oversight;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * What a manager looks after in one family's file.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param openings files opened without a task, in order
 * @param relations employees bound to the family, in the order in which they were declared
 */
public record OversightView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<Opening> openings,
    List<Relation> relations) {

  /**
   * The file opened without a task.
   *
   * @param eventId the entry that says so
   * @param employee who opened it
   * @param from first day on which it was open to the employee
   * @param until first day on which it no longer was
   * @param tense how the days lie to the view's day
   * @param review what a manager found; null while nobody has followed up
   */
  public record Opening(
      EventId eventId,
      BreakGlassId breakGlassId,
      EmployeeId employee,
      @PersonalData Personal<String> reason,
      LocalDate from,
      LocalDate until,
      Tense tense,
      @Nullable Review review) {}

  /**
   * What a manager found.
   *
   * @param reviewer the manager
   */
  public record Review(
      EventId eventId,
      EmployeeId reviewer,
      boolean justified,
      @PersonalData Personal<String> comment,
      LocalDate reviewedOn) {}

  /**
   * An employee bound to the family.
   *
   * @param eventId the entry that says so
   * @param employee who
   * @param personId the member, or null when it is the family as a whole
   * @param until first day without it, as declared or as ended since
   * @param tense how the days lie to the view's day
   */
  public record Relation(
      EventId eventId,
      RelationId relationId,
      EmployeeId employee,
      @Nullable PersonId personId,
      EmployeeRelation relation,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}
}
