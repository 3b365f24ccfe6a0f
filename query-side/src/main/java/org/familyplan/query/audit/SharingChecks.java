package org.familyplan.query.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.goal.GoalEvent.GoalShared;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.query.casefile.CaseFile;
import org.familyplan.query.casefile.CaseFile.Found;
import org.jspecify.annotations.Nullable;

/** Criteria of consent: parts of the plan, and goals of members shared with a department. */
final class SharingChecks {
  private SharingChecks() {}

  static Verdict consentBeforeSharing(CaseFile file) {
    return Verdict.forEach(file.all(PlanPartAdded.class), part -> basis(file, part))
        .and(
            Verdict.forEach(
                file.all(GoalShared.class).stream()
                    .filter(each -> !each.event().members().isEmpty())
                    .toList(),
                shared -> bases(file, shared.event())));
  }

  private static List<EventId> basis(CaseFile file, Found<PlanPartAdded> part) {
    if (part.event().legalBasis() != null) {
      return List.of(part.eventId());
    }
    return file.all(ConsentGiven.class).stream()
        .filter(each -> each.event().consentId().equals(part.event().consent()))
        .filter(each -> holds(file, each.event(), part.event().addedOn()))
        .map(Found::eventId)
        .toList();
  }

  /** One for each member; none when one member lacks it. */
  private static List<EventId> bases(CaseFile file, GoalShared shared) {
    List<EventId> bases = new ArrayList<>();
    for (PersonId member : shared.members()) {
      List<EventId> found =
          Stream.concat(
                  consents(file, member, shared.department(), shared.sharedOn()),
                  laws(file, member, shared.department(), shared.sharedOn()))
              .toList();
      if (found.isEmpty()) {
        return List.of();
      }
      bases.addAll(found);
    }
    return bases;
  }

  private static Stream<EventId> consents(
      CaseFile file, PersonId member, Department department, LocalDate day) {
    return file.all(ConsentGiven.class).stream()
        .filter(each -> each.event().personId().equals(member))
        .filter(each -> each.event().departments().contains(department))
        .filter(each -> holds(file, each.event(), day))
        .map(Found::eventId);
  }

  private static Stream<EventId> laws(
      CaseFile file, PersonId member, Department department, LocalDate day) {
    return file.all(InformationSharedWithoutConsent.class).stream()
        .filter(each -> each.event().personId().equals(member))
        .filter(each -> each.event().departments().contains(department))
        .filter(each -> covers(each.event().from(), each.event().until(), day))
        .map(Found::eventId);
  }

  private static boolean holds(CaseFile file, ConsentGiven consent, LocalDate day) {
    return covers(consent.from(), consent.until(), day)
        && file.all(ConsentWithdrawn.class).stream()
            .filter(each -> each.event().consentId().equals(consent.consentId()))
            .allMatch(each -> each.event().withdrawnOn().isAfter(day));
  }

  private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
