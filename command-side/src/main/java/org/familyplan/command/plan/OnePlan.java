package org.familyplan.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.familyplan.api.plan.PlanEvent.PlanAgreementRecorded;
import org.familyplan.api.plan.PlanEvent.PlanDrafted;
import org.familyplan.api.plan.PlanEvent.PlanPartAdded;
import org.familyplan.api.plan.PlanId;
import org.familyplan.api.plan.PlanPartId;
import org.familyplan.api.plan.PlanPartType;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A plan from its draft to its end: versions, parts, agreements. */
final class OnePlan {
  private final PlanDrafted draft;
  private final Map<PlanPartId, Part> parts = new LinkedHashMap<>();
  private final List<PlanAgreementRecorded> agreements = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private @Nullable LocalDate closedOn;

  /** A numbered version and its first day in force. */
  record Version(int number, LocalDate from) {}

  OnePlan(PlanDrafted draft) {
    this.draft = draft;
  }

  PlanId planId() {
    return draft.planId();
  }

  PlanDrafted draft() {
    return draft;
  }

  boolean isBegun() {
    return closedOn == null;
  }

  boolean isDraft() {
    return isBegun() && versions.isEmpty();
  }

  boolean isInForce() {
    return isBegun() && !versions.isEmpty();
  }

  int versions() {
    return versions.size();
  }

  /** First day of the last version or, of a draft, the day on which it was drafted. */
  LocalDate lastTurn() {
    return versions.isEmpty() ? draft.draftedOn() : versions.getLast().from();
  }

  /** True when the plan had been drafted and not yet ended on that day. */
  boolean existsOn(LocalDate day) {
    return !day.isBefore(draft.draftedOn()) && (closedOn == null || day.isBefore(closedOn));
  }

  /** The version in force on that day. */
  Optional<Version> versionOn(LocalDate day) {
    return existsOn(day)
        ? versions.reversed().stream().filter(each -> !day.isBefore(each.from())).findFirst()
        : Optional.empty();
  }

  void inForce(int number, LocalDate from) {
    versions.add(new Version(number, from));
  }

  void closed(LocalDate on) {
    closedOn = on;
  }

  @Nullable LocalDate closedOn() {
    return closedOn;
  }

  void add(PlanPartAdded e) {
    parts.put(e.partId(), new Part(e));
  }

  Optional<Part> part(PlanPartId partId) {
    return Optional.ofNullable(parts.get(partId));
  }

  boolean hasPart(PersonId person) {
    return parts.values().stream().anyMatch(each -> each.personId().equals(person));
  }

  boolean hasPart(PersonId person, PlanPartType type) {
    return parts.values().stream()
        .anyMatch(each -> each.personId().equals(person) && each.type() == type);
  }

  Stream<Part> parts() {
    return parts.values().stream();
  }

  /** The parts added on or before that day. */
  List<Part> partsOn(LocalDate day) {
    return parts.values().stream().filter(each -> !each.addedOn().isAfter(day)).toList();
  }

  /** True when a part, its suspension or an agreement lies on that day or later. */
  boolean hasEntriesFrom(LocalDate day) {
    return Stream.concat(
            parts.values().stream().flatMap(Part::days),
            agreements.stream().map(PlanAgreementRecorded::agreedOn))
        .anyMatch(each -> !each.isBefore(day));
  }

  void add(PlanAgreementRecorded e) {
    agreements.add(e);
  }

  /** What the member said last on or before that day about agreeing with the plan. */
  Optional<PlanAgreementRecorded> agreement(PersonId person, LocalDate day) {
    return agreements.stream()
        .filter(each -> each.personId().equals(person) && !each.agreedOn().isAfter(day))
        .reduce(
            (earlier, later) -> later.agreedOn().isBefore(earlier.agreedOn()) ? earlier : later);
  }
}
