package org.familyplan.command.confidentiality;

import static org.familyplan.command.confidentiality.ConfidentialityRule.ADDRESS_IS_NOT_PROTECTED;
import static org.familyplan.command.confidentiality.ConfidentialityRule.ADDRESS_IS_PROTECTED;
import static org.familyplan.command.confidentiality.ConfidentialityRule.EACH_IS_NAMED_ONCE;
import static org.familyplan.command.confidentiality.ConfidentialityRule.ENTRY_IS_KNOWN;
import static org.familyplan.command.confidentiality.ConfidentialityRule.ENTRY_IS_NOT_RESTRICTED;
import static org.familyplan.command.confidentiality.ConfidentialityRule.ENTRY_IS_RESTRICTED;
import static org.familyplan.command.confidentiality.ConfidentialityRule.PROTECTION_HAS_A_DAY;
import static org.familyplan.command.confidentiality.ConfidentialityRule.SOMEBODY_IS_KEPT_OUT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.confidentiality.ConfidentialityCommand.LiftAddressProtection;
import org.familyplan.api.confidentiality.ConfidentialityCommand.LiftRestriction;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RecordAddress;
import org.familyplan.api.confidentiality.ConfidentialityCommand.RestrictEntry;
import org.familyplan.api.confidentiality.ConfidentialityCommand.SetAddressProtection;
import org.familyplan.api.confidentiality.ConfidentialityEvent;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionLifted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressProtectionSet;
import org.familyplan.api.confidentiality.ConfidentialityEvent.AddressRecorded;
import org.familyplan.api.confidentiality.ConfidentialityEvent.EntryRestricted;
import org.familyplan.api.confidentiality.ConfidentialityEvent.RestrictionLifted;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.time.Timeline;
import org.familyplan.api.time.Timeline.Span;
import org.familyplan.command.household.Household;
import org.familyplan.command.record.RecordedEvents;
import org.familyplan.platform.decision.Coherence;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;

/** Addresses that are protected and entries that not everybody may read. */
public final class Confidentiality {
  private final Household household;
  private final RecordedEvents log;
  private final Map<PersonId, Timeline<Boolean>> protectedDays = new HashMap<>();
  private final Set<EventId> restricted = new HashSet<>();
  private final Coherence coherence = new Coherence();

  public Confidentiality(Household household, RecordedEvents log) {
    this.household = household;
    this.log = log;
  }

  @CommandHandler
  void decide(RecordAddress command, Decision decision) {
    household.known(command.personId(), "personId");
    decision.record(
        new AddressRecorded(
            command.familyId(), command.personId(), Personal.of(command.address()), command.from()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(SetAddressProtection command, Decision decision) {
    household.known(command.personId(), "personId");
    PROTECTION_HAS_A_DAY.unless(
        command.until() == null || command.until().isAfter(command.from()), "until");
    ADDRESS_IS_NOT_PROTECTED.unless(
        days(command.personId()).isFree(command.from(), command.until()), "from");
    decision.record(
        new AddressProtectionSet(
            command.familyId(),
            command.personId(),
            Personal.of(command.reason()),
            command.from(),
            command.until()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(LiftAddressProtection command, Decision decision) {
    household.known(command.personId(), "personId");
    ADDRESS_IS_PROTECTED.unless(
        protection(command.personId(), command.liftedOn()).isPresent(), "liftedOn");
    decision.record(
        new AddressProtectionLifted(
            command.familyId(),
            command.personId(),
            Personal.of(command.reason()),
            command.liftedOn()),
        InformationKind.PLAN);
  }

  @CommandHandler
  void decide(RestrictEntry command, Decision decision) {
    FamilyEvent entry = known(command.eventId());
    SOMEBODY_IS_KEPT_OUT.unless(
        !command.visibleTo().isEmpty() || !command.hiddenFrom().isEmpty(), "hiddenFrom");
    onceEach(command.visibleTo(), "visibleTo");
    onceEach(command.hiddenFrom(), "hiddenFrom");
    command.hiddenFrom().forEach(each -> household.known(each, "hiddenFrom"));
    ENTRY_IS_NOT_RESTRICTED.unless(!restricted.contains(command.eventId()), "eventId");
    decision.record(
        new EntryRestricted(
            command.familyId(),
            command.eventId(),
            Personal.of(command.reason()),
            command.visibleTo(),
            command.hiddenFrom(),
            decision.typeOf(entry).subjects(entry),
            decision.today()),
        InformationKind.PLAN);
  }

  private static void onceEach(List<?> named, String component) {
    EACH_IS_NAMED_ONCE.unless(new HashSet<>(named).size() == named.size(), component);
  }

  @CommandHandler
  void decide(LiftRestriction command, Decision decision) {
    FamilyEvent entry = known(command.eventId());
    ENTRY_IS_RESTRICTED.unless(restricted.contains(command.eventId()), "eventId");
    decision.record(
        new RestrictionLifted(
            command.familyId(),
            command.eventId(),
            Personal.of(command.reason()),
            decision.typeOf(entry).subjects(entry),
            decision.today()),
        InformationKind.PLAN);
  }

  private FamilyEvent known(EventId entry) {
    return log.find(entry).orElseThrow(() -> new Refusal(ENTRY_IS_KNOWN, "eventId"));
  }

  /** Takes an event of this capability into the state. */
  public void evolve(ConfidentialityEvent event) {
    switch (event) {
      case AddressRecorded e -> {} // decides nothing
      case AddressProtectionSet e -> set(e);
      case AddressProtectionLifted e -> lifted(e);
      case EntryRestricted e ->
          coherence.expect(restricted.add(e.entry()), ENTRY_IS_NOT_RESTRICTED);
      case RestrictionLifted e ->
          coherence.expect(restricted.remove(e.entry()), ENTRY_IS_RESTRICTED);
    }
  }

  private void set(AddressProtectionSet e) {
    Timeline<Boolean> days =
        protectedDays.computeIfAbsent(e.personId(), person -> new Timeline<>());
    coherence.expect(days.isFree(e.from(), e.until()), ADDRESS_IS_NOT_PROTECTED);
    days.put(e.from(), e.until(), true);
  }

  private void lifted(AddressProtectionLifted e) {
    Optional<Span<Boolean>> protection = protection(e.personId(), e.liftedOn());
    coherence.expect(protection.isPresent(), ADDRESS_IS_PROTECTED);
    protection.ifPresent(span -> days(e.personId()).clear(e.liftedOn(), span.until()));
  }

  private Timeline<Boolean> days(PersonId person) {
    return protectedDays.getOrDefault(person, new Timeline<>());
  }

  /** The protection that holds on that day and began before it. */
  private Optional<Span<Boolean>> protection(PersonId person, LocalDate day) {
    return days(person).spanAt(day).filter(span -> span.from().isBefore(day));
  }

  /** True when some entry is restricted. */
  public boolean restrictsAnything() {
    return !restricted.isEmpty();
  }

  /** Refuses when the history, with an entry replaced or removed, no longer makes sense. */
  public void verify() {
    coherence.verify();
  }
}
