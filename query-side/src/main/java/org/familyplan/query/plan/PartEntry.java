package org.familyplan.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familyplan.api.plan.ConsentId;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanEvent.PlanPartSuspended;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.plan.PlanView.Part;
import org.familyplan.api.plan.PlanView.Suspension;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Tense;
import org.familyplan.api.time.Timeline;
import org.jspecify.annotations.Nullable;

/** One member's part of one plan as remembered. */
record PartEntry(
    PlanId planId,
    PlanPartId partId,
    PersonId personId,
    PlanPartType type,
    Personal<String> purpose,
    @Nullable Personal<String> ownWishes,
    @Nullable ConsentId consent,
    @Nullable String legalBasis,
    LocalDate addedOn,
    List<Turn> turns) {

  /** Suspended for a reason from a day on, or resumed when there is none. */
  record Turn(LocalDate on, @Nullable Personal<String> reason) {}

  static PartEntry of(PlanId planId, PlanPartAdded e) {
    return new PartEntry(
        planId,
        e.partId(),
        e.personId(),
        e.type(),
        e.purpose(),
        e.ownWishes(),
        e.consent(),
        e.legalBasis(),
        e.addedOn(),
        List.of());
  }

  PartEntry suspended(PlanPartSuspended e) {
    return turned(new Turn(e.from(), e.reason()));
  }

  PartEntry resumed(LocalDate on) {
    return turned(new Turn(on, null));
  }

  private PartEntry turned(Turn turn) {
    List<Turn> longer = new ArrayList<>(turns);
    longer.add(turn);
    return new PartEntry(
        planId, partId, personId, type, purpose, ownWishes, consent, legalBasis, addedOn, longer);
  }

  private Timeline<Personal<String>> suspensions() {
    Timeline<Personal<String>> timeline = new Timeline<>();
    for (Turn turn : turns) {
      if (turn.reason() == null) {
        timeline.clear(turn.on(), null);
      } else {
        timeline.put(turn.on(), null, turn.reason());
      }
    }
    return timeline;
  }

  Part view(LocalDate day) {
    Timeline<Personal<String>> suspensions = suspensions();
    return new Part(
        partId,
        personId,
        type,
        purpose,
        ownWishes,
        consent,
        legalBasis,
        addedOn,
        suspensions.at(day).isPresent(),
        suspensions.spans().stream().map(span -> suspension(span, day)).toList(),
        addedOn.isAfter(day));
  }

  private static Suspension suspension(Timeline.Span<Personal<String>> span, LocalDate day) {
    return new Suspension(
        span.from(), span.until(), span.value(), Tense.of(span.from(), span.until(), day));
  }
}
