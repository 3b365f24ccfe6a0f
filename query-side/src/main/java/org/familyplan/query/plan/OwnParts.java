package org.familyplan.query.plan;

import java.util.List;
import java.util.function.Function;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.plan.PlanView;
import org.familyplan.api.plan.PlanView.Document;
import org.familyplan.api.plan.PlanView.Version;
import org.familyplan.api.shared.PersonId;

/**
 * What of a plan is about one person alone. Texts about the whole effort and what is shared with
 * other members are left out, since they may say something about the others.
 */
final class OwnParts {
  private final PersonId person;

  OwnParts(PersonId person) {
    this.person = person;
  }

  FamilyPlanView of(FamilyPlanView view) {
    return new FamilyPlanView(
        view.familyId(),
        view.municipality(),
        view.version(),
        view.position(),
        view.validAt(),
        view.file(),
        own(view.members(), each -> each.personId()),
        view.coordination(),
        of(view.plan()),
        alone(view.goals(), each -> each.members()),
        own(view.barriers(), each -> each.personId()),
        alone(view.interventions(), each -> each.members()),
        own(view.livelihoods(), each -> each.personId()),
        own(view.measurements(), each -> each.personId()),
        own(view.childhoods(), each -> each.personId()),
        alone(view.withheld(), each -> each.subjects()));
  }

  /** What of the plan itself is about the person. */
  PlanView of(PlanView plan) {
    return new PlanView(
        plan.planId(),
        plan.status(),
        null,
        null,
        plan.draftedOn(),
        plan.expectedEnd(),
        plan.closedOn(),
        plan.closureReason(),
        null,
        plan.version(),
        plan.versions().stream()
            .map(each -> new Version(each.number(), each.from(), null, each.tense()))
            .toList(),
        own(plan.parts(), each -> each.personId()),
        own(plan.agreements(), each -> each.personId()),
        own(plan.absorbed(), each -> each.personId()),
        List.of(),
        plan.nextFollowUpDue(),
        own(plan.childrenHeard(), each -> each.personId()),
        plan.documents().stream().filter(this::isRecipient).toList(),
        plan.otherPlans());
  }

  private boolean isRecipient(Document document) {
    return person.equals(document.recipientPerson());
  }

  private <T> List<T> own(List<T> all, Function<T, PersonId> about) {
    return all.stream().filter(each -> about.apply(each).equals(person)).toList();
  }

  private <T> List<T> alone(List<T> all, Function<T, List<PersonId>> about) {
    return all.stream().filter(each -> about.apply(each).equals(List.of(person))).toList();
  }
}
