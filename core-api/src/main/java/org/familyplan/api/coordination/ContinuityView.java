package org.familyplan.api.coordination;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who coordinated for the family from the first appointment to a day (one contact person and
 * continuity, mechanism H1).
 *
 * @param version number of events that the view rests on
 * @param position place in the whole log up to which entries counted as known
 * @param validAt the day up to which days are counted or, if earlier, the last day of the effort
 * @param from first day of the first appointment, or null when nobody was appointed
 * @param daysBeforeFirst days from the opening of the file to the first appointment, or to the
 *     view's day when nobody was appointed
 * @param appointed days of each appointment, earliest first
 * @param covers days of each deputy, earliest first
 * @param acting who really acted on which days, earliest first
 * @param gaps days on which nobody acted
 * @param daysWithoutCoordinator how many days these are
 * @param overlaps days on which two were appointed at once, checked entry by entry; always empty
 * @param changes each time somebody else was appointed
 * @param days how many days each employee coordinated, the most first
 * @param coordinators how many different employees were appointed, deputies not counted
 */
public record ContinuityView(
    FamilyId familyId,
    long version,
    long position,
    LocalDate validAt,
    @Nullable LocalDate from,
    long daysBeforeFirst,
    List<Span> appointed,
    List<Span> covers,
    List<Span> acting,
    List<Gap> gaps,
    long daysWithoutCoordinator,
    List<Period> overlaps,
    List<Change> changes,
    List<Days> days,
    int coordinators) {

  /**
   * Days [from, until) of one employee.
   *
   * @param insteadOf the appointed coordinator whom a deputy stood in for, or null
   * @param days how many of them have come
   */
  public record Span(
      EmployeeView employee,
      @Nullable EmployeeView insteadOf,
      LocalDate from,
      @Nullable LocalDate until,
      long days) {}

  /**
   * Days [from, until) without anybody.
   *
   * @param days how many
   */
  public record Gap(LocalDate from, LocalDate until, long days) {}

  /**
   * Another employee was appointed.
   *
   * @param eventId the entry that says so
   * @param on first day of the successor
   * @param predecessor who was appointed before
   * @param successor who was appointed then
   * @param note whether a hand-over note was written; false also where one appointment ended and
   *     the next began without a handover
   */
  public record Change(
      EventId eventId,
      LocalDate on,
      EmployeeView predecessor,
      EmployeeView successor,
      boolean note) {}

  /**
   * How long an employee coordinated.
   *
   * @param appointed days as the appointed coordinator
   * @param covered days as a deputy
   * @param acting days on which the employee really acted
   */
  public record Days(EmployeeView employee, long appointed, long covered, long acting) {}
}
