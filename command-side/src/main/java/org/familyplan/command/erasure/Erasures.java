package org.familyplan.command.erasure;

import static org.familyplan.command.erasure.ErasureRule.A_PART_IS_NAMED;
import static org.familyplan.command.erasure.ErasureRule.A_REFUSAL_NAMES_ITS_LAW;
import static org.familyplan.command.erasure.ErasureRule.DAYS_ARE_IN_ORDER;
import static org.familyplan.command.erasure.ErasureRule.DECIDED_ONCE;
import static org.familyplan.command.erasure.ErasureRule.ENTRIES_ARE_ABOUT_THE_PERSON;
import static org.familyplan.command.erasure.ErasureRule.ENTRIES_ARE_KNOWN;
import static org.familyplan.command.erasure.ErasureRule.ERASED_ONCE;
import static org.familyplan.command.erasure.ErasureRule.ERASURE_IS_GRANTED;
import static org.familyplan.command.erasure.ErasureRule.NOT_IN_THE_FUTURE;
import static org.familyplan.command.erasure.ErasureRule.REQUEST_IS_KNOWN;
import static org.familyplan.command.erasure.ErasureRule.REQUEST_IS_NEW;
import static org.familyplan.command.erasure.ErasureRule.WHO_IS_CONCERNED_ASKS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.erasure.ErasureCommand.CarryOutErasure;
import org.familyplan.api.erasure.ErasureCommand.DecideErasure;
import org.familyplan.api.erasure.ErasureCommand.RequestErasure;
import org.familyplan.api.erasure.ErasureEvent;
import org.familyplan.api.erasure.ErasureEvent.ErasureDecided;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.erasure.ErasureEvent.ErasureRequested;
import org.familyplan.api.erasure.ErasureId;
import org.familyplan.api.erasure.ErasureOutcome;
import org.familyplan.api.record.Entry;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.command.household.Household;
import org.familyplan.command.household.Member;
import org.familyplan.command.record.RecordedEvents;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.vault.PersonalValues;

/** Requests for erasure, from the wish to the certificate. */
public final class Erasures {
  private final Household household;
  private final RecordedEvents log;
  private final Map<ErasureId, ErasureRequested> requests = new HashMap<>();
  private final Map<ErasureId, ErasureDecided> decisions = new HashMap<>();
  private final Map<ErasureId, ErasureDone> certificates = new HashMap<>();

  public Erasures(Household household, RecordedEvents log) {
    this.household = household;
    this.log = log;
  }

  @CommandHandler
  void decide(RequestErasure command, Decision decision) {
    REQUEST_IS_NEW.unless(!requests.containsKey(command.erasureId()), "erasureId");
    Member member = household.known(command.personId(), "personId");
    household.known(command.requestedBy(), "requestedBy");
    hasHappened(command.requestedOn(), "requestedOn", decision);
    WHO_IS_CONCERNED_ASKS.unless(
        command.requestedBy().equals(command.personId())
            || hasCustody(command.requestedBy(), member, command.requestedOn()),
        "requestedBy");
    decision.record(
        new ErasureRequested(
            command.familyId(),
            command.erasureId(),
            command.personId(),
            command.requestedBy(),
            Personal.of(command.wish()),
            command.requestedOn()),
        InformationKind.PLAN);
  }

  private static boolean hasCustody(PersonId person, Member child, LocalDate day) {
    return child.isMinorOn(day) && child.custodyHoldersOn(day).contains(person);
  }

  private static void hasHappened(LocalDate day, String component, Decision decision) {
    NOT_IN_THE_FUTURE.unless(!day.isAfter(decision.today()), component);
  }

  @CommandHandler
  void decide(DecideErasure command, Decision decision) {
    ErasureRequested request = known(command.erasureId());
    hasHappened(command.decidedOn(), "decidedOn", decision);
    DECIDED_ONCE.unless(!decisions.containsKey(command.erasureId()), "erasureId");
    DAYS_ARE_IN_ORDER.unless(!command.decidedOn().isBefore(request.requestedOn()), "decidedOn");
    A_REFUSAL_NAMES_ITS_LAW.unless(
        (command.outcome() == ErasureOutcome.GRANTED) == (command.legalBasis() == null),
        "legalBasis");
    A_PART_IS_NAMED.unless(namesWhatIsErased(command), "entries");
    command.entries().forEach(each -> isAbout(each, request.personId(), decision));
    decision.record(
        new ErasureDecided(
            command.familyId(),
            command.erasureId(),
            request.personId(),
            command.outcome(),
            command.entries(),
            command.legalBasis(),
            Personal.of(command.reasons()),
            command.decidedOn()),
        InformationKind.PLAN);
  }

  private static boolean namesWhatIsErased(DecideErasure command) {
    List<EventId> entries = command.entries();
    return (command.outcome() == ErasureOutcome.PARTLY_GRANTED) != entries.isEmpty()
        && new HashSet<>(entries).size() == entries.size();
  }

  private void isAbout(EventId entry, PersonId person, Decision decision) {
    FamilyEvent event =
        log.find(entry).orElseThrow(() -> new Refusal(ENTRIES_ARE_KNOWN, "entries"));
    ENTRIES_ARE_ABOUT_THE_PERSON.unless(
        decision.typeOf(event).subjects(event).contains(person), "entries");
  }

  @CommandHandler
  void decide(CarryOutErasure command, Decision decision) {
    ErasureRequested request = known(command.erasureId());
    hasHappened(command.erasedOn(), "erasedOn", decision);
    ErasureDecided granted = granted(command.erasureId());
    ERASED_ONCE.unless(!certificates.containsKey(command.erasureId()), "erasureId");
    DAYS_ARE_IN_ORDER.unless(!command.erasedOn().isBefore(granted.decidedOn()), "erasedOn");
    List<Integer> erased = erased(granted);
    boolean whole = granted.outcome() == ErasureOutcome.GRANTED;
    decision.erase(whole ? List.of(request.personId()) : List.of(), granted.entries());
    decision.record(
        new ErasureDone(
            command.familyId(),
            command.erasureId(),
            request.personId(),
            erased.size(),
            erased.stream().mapToInt(Integer::intValue).sum(),
            command.erasedOn()),
        InformationKind.PLAN);
  }

  /** How many values each entry loses that loses any. */
  private List<Integer> erased(ErasureDecided granted) {
    return log.all().stream().map(entry -> erased(entry, granted)).filter(n -> n > 0).toList();
  }

  private static int erased(Entry entry, ErasureDecided granted) {
    boolean wholeEntry = granted.entries().contains(entry.eventId());
    boolean wholePerson = granted.outcome() == ErasureOutcome.GRANTED;
    return (int)
        PersonalValues.in(entry.event()).stream()
            .filter(found -> found.value() instanceof Personal.Known<?>)
            .filter(
                found -> wholeEntry || (wholePerson && found.owners().contains(granted.personId())))
            .count();
  }

  private ErasureRequested known(ErasureId id) {
    return Optional.ofNullable(requests.get(id))
        .orElseThrow(() -> new Refusal(REQUEST_IS_KNOWN, "erasureId"));
  }

  private ErasureDecided granted(ErasureId id) {
    return Optional.ofNullable(decisions.get(id))
        .filter(each -> each.outcome() != ErasureOutcome.REFUSED)
        .orElseThrow(() -> new Refusal(ERASURE_IS_GRANTED, "erasureId"));
  }

  /** Takes an event of this capability into the state. */
  public void evolve(ErasureEvent event) {
    switch (event) {
      case ErasureRequested e -> requests.put(e.erasureId(), e);
      case ErasureDecided e -> decisions.put(e.erasureId(), e);
      case ErasureDone e -> certificates.put(e.erasureId(), e);
    }
  }
}
