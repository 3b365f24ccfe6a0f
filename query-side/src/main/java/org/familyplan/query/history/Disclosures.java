package org.familyplan.query.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.consent.ConsentEvent.ConsentGiven;
import org.familyplan.api.consent.ConsentEvent.ConsentWithdrawn;
import org.familyplan.api.consent.ConsentEvent.InformationSharedWithoutConsent;
import org.familyplan.api.consent.ConsentId;
import org.familyplan.api.erasure.SubjectAccessView.Disclosure;
import org.familyplan.api.erasure.SubjectAccessView.DisclosureKind;
import org.familyplan.api.history.EventView;
import org.familyplan.api.plan.PlanEvent.PlanHandedOver;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;

/** To whom what is held about a person was or may be passed on, as the person's entries say. */
final class Disclosures {
  private final PersonId person;
  private final Map<ConsentId, LocalDate> withdrawn = new HashMap<>();

  private Disclosures(PersonId person, List<EventView> told) {
    this.person = person;
    for (EventView each : told) {
      if (each.content() instanceof ConsentWithdrawn e) {
        withdrawn.put(e.consentId(), e.withdrawnOn());
      }
    }
  }

  /**
   * The disclosures, in the order in which they were recorded.
   *
   * @param told the entries as the person is told of them
   */
  static List<Disclosure> of(PersonId person, List<EventView> told) {
    Disclosures disclosures = new Disclosures(person, told);
    return told.stream()
        .filter(each -> each.supersededBy() == null && each.markedErroneousBy() == null)
        .flatMap(disclosures::of)
        .toList();
  }

  private Stream<Disclosure> of(EventView view) {
    EventId id = view.eventId();
    return switch (view.content()) {
      case ConsentGiven e -> Stream.of(consent(id, e));
      case InformationSharedWithoutConsent e -> Stream.of(withoutConsent(id, e));
      case PlanHandedOver e -> Stream.of(plan(id, e));
      case null, default -> Stream.empty();
    };
  }

  private Disclosure consent(EventId id, ConsentGiven e) {
    return new Disclosure(
        id,
        DisclosureKind.CONSENT,
        e.departments(),
        e.informationKinds(),
        null,
        null,
        e.purpose(),
        null,
        e.from(),
        Optional.ofNullable(withdrawn.get(e.consentId())).orElse(e.until()));
  }

  private static Disclosure withoutConsent(EventId id, InformationSharedWithoutConsent e) {
    return new Disclosure(
        id,
        DisclosureKind.WITHOUT_CONSENT,
        e.departments(),
        e.informationKinds(),
        null,
        null,
        e.purpose(),
        e.legalBasis(),
        e.from(),
        e.until());
  }

  /** To whom of the other members it went is not told by name or id. */
  private Disclosure plan(EventId id, PlanHandedOver e) {
    return new Disclosure(
        id,
        DisclosureKind.PLAN_HANDED_OVER,
        List.of(),
        List.of(),
        e.recipientName(),
        person.equals(e.recipientPerson()) ? person : null,
        null,
        null,
        e.handedOverOn(),
        null);
  }
}
