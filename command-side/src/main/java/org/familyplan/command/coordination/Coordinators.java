package org.familyplan.command.coordination;

import static org.familyplan.command.coordination.CoordinationRule.AN_APPOINTMENT_IS_HANDED_OVER;
import static org.familyplan.command.coordination.CoordinationRule.A_COVER_RUNS;
import static org.familyplan.command.coordination.CoordinationRule.COVERS_DO_NOT_MEET;
import static org.familyplan.command.coordination.CoordinationRule.COVER_LIES_IN_ONE_APPOINTMENT;
import static org.familyplan.command.coordination.CoordinationRule.DEPUTY_IS_SOMEBODY_ELSE;
import static org.familyplan.command.coordination.CoordinationRule.NOBODY_ELSE_IS_APPOINTED;
import static org.familyplan.command.coordination.CoordinationRule.NO_COVER_REACHES_THE_SUCCESSOR;
import static org.familyplan.command.coordination.CoordinationRule.PERIOD_HAS_A_DAY;
import static org.familyplan.command.coordination.CoordinationRule.SUCCESSOR_IS_SOMEBODY_ELSE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.coordination.CoordinationCommand.AssignCoordinator;
import org.familyplan.api.coordination.CoordinationCommand.CoverCoordinatorAbsence;
import org.familyplan.api.coordination.CoordinationCommand.EndCoordinatorCover;
import org.familyplan.api.coordination.CoordinationCommand.HandOverCoordination;
import org.familyplan.api.coordination.CoordinationEvent.CoordinationHandedOver;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAbsenceCovered;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorAssigned;
import org.familyplan.api.coordination.CoordinationEvent.CoordinatorCoverEnded;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** The appointed coordinators, one at a time by construction, and their deputies. */
final class Coordinators {
  private final Workplace workplace;
  private final Timeline<EmployeeId> appointed = new Timeline<>();
  private final Timeline<Cover> covers = new Timeline<>();
  private final Coherence coherence = new Coherence();

  private record Cover(EmployeeId coordinator, EmployeeId deputy) {}

  Coordinators(Workplace workplace) {
    this.workplace = workplace;
  }

  @CommandHandler
  void decide(AssignCoordinator command, Decision decision) {
    workplace.takes(command.from(), command.until());
    NOBODY_ELSE_IS_APPOINTED.unless(appointed.isFree(command.from(), command.until()), "from");
    workplace.employs(command.coordinator(), command.from(), "coordinator", decision);
    decision.record(
        new CoordinatorAssigned(
            command.familyId(), command.coordinator(), command.from(), command.until()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(HandOverCoordination command, Decision decision) {
    LocalDate day = command.handedOverOn();
    Span<EmployeeId> appointment =
        appointmentAround(day)
            .orElseThrow(() -> new Refusal(AN_APPOINTMENT_IS_HANDED_OVER, "handedOverOn"));
    SUCCESSOR_IS_SOMEBODY_ELSE.unless(
        !appointment.value().equals(command.successor()), "successor");
    NO_COVER_REACHES_THE_SUCCESSOR.unless(covers.isFree(day, appointment.until()), "handedOverOn");
    workplace.employs(command.successor(), day, "successor", decision);
    decision.record(
        new CoordinationHandedOver(
            command.familyId(),
            appointment.value(),
            command.successor(),
            day,
            Personal.of(command.note())),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(CoverCoordinatorAbsence command, Decision decision) {
    workplace.takes(command.from(), command.until());
    Span<EmployeeId> appointment =
        appointmentHolding(command.from(), command.until())
            .orElseThrow(() -> new Refusal(COVER_LIES_IN_ONE_APPOINTMENT, "from"));
    COVERS_DO_NOT_MEET.unless(covers.isFree(command.from(), command.until()), "from");
    DEPUTY_IS_SOMEBODY_ELSE.unless(!appointment.value().equals(command.deputy()), "deputy");
    workplace.employs(command.deputy(), command.from(), "deputy", decision);
    decision.record(
        new CoordinatorAbsenceCovered(
            command.familyId(),
            appointment.value(),
            command.deputy(),
            command.from(),
            command.until()),
        InformationKind.PLAN);
  }

  void check(CoordinatorAbsenceCovered fact, Decision decision) {
    workplace.takes(fact.from(), fact.until());
    workplace.employs(fact.deputy(), fact.from(), "deputy", decision);
  }

  @CommandHandler
  void decide(EndCoordinatorCover command, Decision decision) {
    Span<Cover> cover =
        coverAround(command.endedOn()).orElseThrow(() -> new Refusal(A_COVER_RUNS, "endedOn"));
    decision.record(
        new CoordinatorCoverEnded(command.familyId(), cover.value().deputy(), command.endedOn()),
        InformationKind.PLAN);
  }

  void assigned(CoordinatorAssigned e) {
    coherence.expect(appointed.isFree(e.from(), e.until()), NOBODY_ELSE_IS_APPOINTED);
    appointed.put(e.from(), e.until(), e.coordinator());
  }

  void handedOver(CoordinationHandedOver e) {
    Optional<Span<EmployeeId>> appointment =
        appointmentAround(e.handedOverOn()).filter(a -> a.value().equals(e.predecessor()));
    coherence.expect(appointment.isPresent(), AN_APPOINTMENT_IS_HANDED_OVER);
    appointment.ifPresent(a -> appointed.put(e.handedOverOn(), a.until(), e.successor()));
  }

  void covered(CoordinatorAbsenceCovered e) {
    LocalDate until = e.until();
    coherence.expect(until == null || until.isAfter(e.from()), PERIOD_HAS_A_DAY);
    coherence.expect(!e.deputy().equals(e.coordinator()), DEPUTY_IS_SOMEBODY_ELSE);
    coherence.expect(covers.isFree(e.from(), until), COVERS_DO_NOT_MEET);
    covers.put(e.from(), until, new Cover(e.coordinator(), e.deputy()));
  }

  void coverEnded(CoordinatorCoverEnded e) {
    Optional<Span<Cover>> cover = coverAround(e.endedOn());
    coherence.expect(cover.isPresent(), A_COVER_RUNS);
    cover.ifPresent(c -> covers.clear(e.endedOn(), c.until()));
  }

  void verify() {
    coherence.verify();
    COVER_LIES_IN_ONE_APPOINTMENT.unless(
        covers.spans().stream().allMatch(this::liesInItsAppointment), "entry");
  }

  private boolean liesInItsAppointment(Span<Cover> cover) {
    return appointmentHolding(cover.from(), cover.until())
        .filter(appointment -> appointment.value().equals(cover.value().coordinator()))
        .isPresent();
  }

  Optional<EmployeeId> appointedOn(LocalDate day) {
    return appointed.at(day);
  }

  Optional<EmployeeId> deputyOn(LocalDate day) {
    return covers.at(day).map(Cover::deputy);
  }

  /** True for the appointed coordinator and for the deputy who acts. */
  boolean isActing(EmployeeId employee, LocalDate day) {
    return Stream.of(appointedOn(day), deputyOn(day))
        .flatMap(Optional::stream)
        .anyMatch(employee::equals);
  }

  /** True when somebody is or was appointed by that day. */
  boolean haveBegunBy(LocalDate day) {
    return appointed.spans().stream().anyMatch(span -> !span.from().isAfter(day));
  }

  private Optional<Span<EmployeeId>> appointmentAround(LocalDate day) {
    return appointed.spanAt(day).filter(span -> span.from().isBefore(day));
  }

  private Optional<Span<Cover>> coverAround(LocalDate day) {
    return covers.spanAt(day).filter(span -> span.from().isBefore(day));
  }

  private Optional<Span<EmployeeId>> appointmentHolding(LocalDate from, @Nullable LocalDate until) {
    return appointed.spanAt(from).filter(span -> endsNotBefore(span.until(), until));
  }

  private static boolean endsNotBefore(@Nullable LocalDate end, @Nullable LocalDate until) {
    return end == null || (until != null && !until.isAfter(end));
  }
}
