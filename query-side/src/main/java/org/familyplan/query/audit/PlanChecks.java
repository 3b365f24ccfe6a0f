package org.familyplan.query.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.household.HouseholdEvent.FamilyMemberAdded;
import org.familyplan.api.household.HouseholdEvent.MemberDetailsCorrected;
import org.familyplan.api.plan.PlanEvent.ChildHeard;
import org.familyplan.api.plan.PlanEvent.PlanActivated;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;

/** Criteria of the plan and of who was asked about it. */
final class PlanChecks {
  private PlanChecks() {}

  /** Deadlines are judged on the day. */
  static Verdict inTime(CaseFile file, LocalDate day) {
    LocalDate acceptedOn = file.opening().event().acceptedOn();
    int months = CriteriaTexts.bound(Criterion.PLAN_IN_TIME, "months", acceptedOn);
    LocalDate due = acceptedOn.plusMonths(months);
    Optional<Found<PlanActivated>> first =
        file.all(PlanActivated.class).stream()
            .min(Comparator.comparing(each -> each.event().activatedOn()));
    return Due.on(
        due,
        day,
        List.of(file.opening().eventId()),
        first.map(each -> new Due.Done(each.eventId(), each.event().activatedOn())));
  }

  static Verdict adultsAsked(CaseFile file) {
    return Verdict.forEach(
        file.all(PlanPartAdded.class).stream()
            .filter(each -> each.event().type() == PlanPartType.ADULT)
            .toList(),
        part -> agreements(file, part.event().personId()));
  }

  static Verdict childrenHeard(CaseFile file) {
    return Verdict.forEach(
        file.all(PlanPartAdded.class).stream()
            .filter(each -> each.event().type() != PlanPartType.ADULT)
            .filter(each -> isOldEnough(file, each.event()))
            .toList(),
        part -> heard(file, part.event().personId()));
  }

  private static List<EventId> agreements(CaseFile file, PersonId person) {
    return file.all(PlanAgreementRecorded.class).stream()
        .filter(each -> each.event().personId().equals(person))
        .map(Found::eventId)
        .toList();
  }

  private static List<EventId> heard(CaseFile file, PersonId person) {
    return file.all(ChildHeard.class).stream()
        .filter(each -> each.event().personId().equals(person))
        .map(Found::eventId)
        .toList();
  }

  /** By the year of birth, which stays when the day is erased. */
  private static boolean isOldEnough(CaseFile file, PlanPartAdded part) {
    int from = CriteriaTexts.bound(Criterion.CHILDREN_HEARD, "fromAge", part.addedOn());
    return part.addedOn().getYear() - birthYear(file, part.personId()) >= from;
  }

  private static int birthYear(CaseFile file, PersonId person) {
    return file.all(MemberDetailsCorrected.class).reversed().stream()
        .filter(each -> each.event().personId().equals(person))
        .flatMap(each -> Optional.ofNullable(each.event().birthYear()).stream())
        .findFirst()
        .orElseGet(
            () ->
                file.all(FamilyMemberAdded.class).stream()
                    .filter(each -> each.event().personId().equals(person))
                    .findFirst()
                    .orElseThrow()
                    .event()
                    .birthYear());
  }
}
