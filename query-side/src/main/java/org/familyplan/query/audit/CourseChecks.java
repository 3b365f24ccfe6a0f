package org.familyplan.query.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.household.HouseholdEvent.MemberEnrolled;
import org.familyplan.api.intervention.InterventionEvent.InterventionStarted;
import org.familyplan.api.measurement.MeasurementEvent.MeasurementRecorded;
import org.familyplan.api.measurement.MeasurementPhase;
import org.familyplan.api.plan.PlanEvent.FollowUpHeld;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.familyplan.query.coordination.Continuity;

/** Criteria of how the effort went on: coordination, follow-up, measurements. */
final class CourseChecks {
  private CourseChecks() {}

  /** From the first appointment to the day or the end of the effort. */
  static Verdict coordinated(CaseFile file, LocalDate day) {
    Continuity known = Continuity.of(file, day);
    List<EventId> entries = known.entries();
    return known.from() != null && known.gaps().isEmpty()
        ? Verdict.met(entries)
        : Verdict.notMet(entries, known.endsBeforeGaps());
  }

  static Verdict firstFollowUp(CaseFile file, LocalDate day) {
    Optional<Found<InterventionStarted>> start =
        file.all(InterventionStarted.class).stream()
            .min(Comparator.comparing(each -> each.event().startedOn()));
    if (start.isEmpty()) {
      return Verdict.notApplicable();
    }
    LocalDate startedOn = start.get().event().startedOn();
    int months = CriteriaTexts.bound(Criterion.FIRST_FOLLOW_UP_IN_TIME, "months", startedOn);
    return Due.on(
        startedOn.plusMonths(months),
        lastDay(file, day),
        List.of(start.get().eventId()),
        followUps(file).stream().findFirst().map(CourseChecks::done));
  }

  static Verdict laterFollowUps(CaseFile file, LocalDate day) {
    List<Found<FollowUpHeld>> held = followUps(file);
    Verdict all = Verdict.notApplicable();
    for (int index = 0; index < held.size(); index++) {
      Found<FollowUpHeld> before = held.get(index);
      Optional<Due.Done> next = held.stream().skip(index + 1L).findFirst().map(CourseChecks::done);
      all = all.and(next(before, next, lastDay(file, day)));
    }
    return all;
  }

  private static Verdict next(Found<FollowUpHeld> before, Optional<Due.Done> next, LocalDate day) {
    FollowUpHeld held = before.event();
    LocalDate due = held.heldOn().plusWeeks(held.nextIntervalWeeks());
    return Due.on(due, day, List.of(before.eventId()), next);
  }

  private static List<Found<FollowUpHeld>> followUps(CaseFile file) {
    return file.all(FollowUpHeld.class).stream()
        .sorted(Comparator.comparing(each -> each.event().heldOn()))
        .toList();
  }

  private static Due.Done done(Found<FollowUpHeld> held) {
    return new Due.Done(held.eventId(), held.event().heldOn());
  }

  /** After the effort nothing falls due any more. */
  private static LocalDate lastDay(CaseFile file, LocalDate day) {
    return Continuity.of(file, day).lastDay();
  }

  static Verdict measured(CaseFile file, LocalDate day) {
    boolean over = lastDay(file, day).isBefore(day);
    return Verdict.forEach(
        file.all(MemberEnrolled.class),
        enrolled -> measurements(file, enrolled.event().personId(), over));
  }

  /** None when one of the phases is missing. */
  private static List<EventId> measurements(CaseFile file, PersonId person, boolean over) {
    List<EventId> start = measurements(file, person, MeasurementPhase.START);
    List<EventId> end = measurements(file, person, MeasurementPhase.END);
    if (start.isEmpty() || (over && end.isEmpty())) {
      return List.of();
    }
    return Stream.of(start, end).collect(ArrayList::new, List::addAll, List::addAll);
  }

  private static List<EventId> measurements(
      CaseFile file, PersonId person, MeasurementPhase phase) {
    return file.all(MeasurementRecorded.class).stream()
        .filter(each -> each.event().personId().equals(person) && each.event().phase() == phase)
        .map(Found::eventId)
        .toList();
  }
}
