package org.familyplan.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.familyplan.api.audit.Criterion;
import org.familyplan.api.audit.CriterionOutcome;
import org.familyplan.api.audit.CriterionResult;
import org.familyplan.api.shared.EventId;
import org.familyplan.query.casefile.CaseFile.Found;

/**
 * How a file answers a criterion.
 *
 * @param evidence the entries that prove it
 * @param contrary the entries that disprove it
 */
record Verdict(CriterionOutcome outcome, List<EventId> evidence, List<EventId> contrary) {
  static Verdict notApplicable() {
    return new Verdict(CriterionOutcome.NOT_APPLICABLE, List.of(), List.of());
  }

  static Verdict met(List<EventId> evidence) {
    return new Verdict(CriterionOutcome.MET, evidence, List.of());
  }

  static Verdict notMet(List<EventId> evidence, List<EventId> contrary) {
    return new Verdict(CriterionOutcome.NOT_MET, evidence, contrary);
  }

  /**
   * It holds when it holds for each of some entries; when there are none, nothing calls for it.
   *
   * @param proofs the entries that prove it for one, none when nothing does
   */
  static <E> Verdict forEach(List<Found<E>> each, Function<Found<E>, List<EventId>> proofs) {
    if (each.isEmpty()) {
      return notApplicable();
    }
    List<EventId> evidence = new ArrayList<>();
    List<EventId> contrary = new ArrayList<>();
    for (Found<E> one : each) {
      List<EventId> proof = proofs.apply(one);
      if (proof.isEmpty()) {
        contrary.add(one.eventId());
      } else {
        proof.stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
      }
    }
    return contrary.isEmpty() ? met(evidence) : notMet(evidence, contrary);
  }

  /** Both hold, as far as the file calls for them. */
  Verdict and(Verdict other) {
    if (outcome == CriterionOutcome.NOT_APPLICABLE) {
      return other;
    }
    if (other.outcome == CriterionOutcome.NOT_APPLICABLE) {
      return this;
    }
    List<EventId> evidence = joined(this.evidence, other.evidence);
    List<EventId> contrary = joined(this.contrary, other.contrary);
    return outcome == CriterionOutcome.MET && other.outcome == CriterionOutcome.MET
        ? met(evidence)
        : notMet(evidence, contrary);
  }

  private static List<EventId> joined(List<EventId> one, List<EventId> other) {
    List<EventId> joined = new ArrayList<>(one);
    other.stream().filter(id -> !joined.contains(id)).forEach(joined::add);
    return joined;
  }

  CriterionResult of(Criterion criterion) {
    return new CriterionResult(criterion, outcome, evidence, contrary);
  }
}
