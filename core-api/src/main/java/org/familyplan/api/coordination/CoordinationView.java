package org.familyplan.api.coordination;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Period;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Who coordinates and who works with the family on the plan's day. Closing the file does not end
 * the appointment: whoever coordinated last answers for the file until it is handed over.
 *
 * @param acting who acts as coordinator that day, or null in a gap
 * @param appointments every appointment, earliest first, later ones included
 * @param covers every cover, earliest first, later ones included
 * @param gaps days without a coordinator, from the first appointment to the plan's day or, if
 *     earlier, the last day of the effort
 * @param daysWithoutCoordinator how many days these are
 * @param coordinators how many different employees were appointed up to the plan's day, deputies
 *     not counted
 * @param team everybody who was, is or will be in the team, earliest first
 */
public record CoordinationView(
    @Nullable Acting acting,
    List<Appointment> appointments,
    List<Cover> covers,
    List<Period> gaps,
    long daysWithoutCoordinator,
    int coordinators,
    List<TeamMember> team) {

  /**
   * Who acts as coordinator.
   *
   * @param employee the deputy while there is a cover, else the appointed coordinator
   * @param insteadOf the appointed coordinator whom the deputy stands in for, or null
   */
  public record Acting(EmployeeView employee, @Nullable EmployeeView insteadOf) {}

  /**
   * An employee is appointed coordinator, [from, until).
   *
   * @param tense how its days lie to the plan's day
   */
  public record Appointment(
      EmployeeView coordinator, LocalDate from, @Nullable LocalDate until, Tense tense) {}

  /**
   * A deputy acts for the coordinator, [from, until).
   *
   * @param eventId the entry to name in correctFact
   * @param tense how its days lie to the plan's day
   */
  public record Cover(
      EventId eventId,
      EmployeeView coordinator,
      EmployeeView deputy,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}

  /**
   * An employee works with the family, [from, until).
   *
   * @param department the department that they work for in the team
   * @param tense how its days lie to the plan's day
   */
  public record TeamMember(
      EmployeeView employee,
      Department department,
      TeamRole role,
      LocalDate from,
      @Nullable LocalDate until,
      Tense tense) {}
}
