package org.familyplan.command.record;

import static org.familyplan.command.record.RecordRule.ENTRY_IS_IN_FORCE;
import static org.familyplan.command.record.RecordRule.ENTRY_IS_KNOWN;
import static org.familyplan.command.record.RecordRule.FACT_CHANGES;
import static org.familyplan.command.record.RecordRule.FACT_IS_ABOUT_THE_SAME_PERSON;
import static org.familyplan.command.record.RecordRule.FACT_IS_CORRECTABLE;
import static org.familyplan.command.record.RecordRule.FACT_IS_OF_THE_SAME_KIND;
import static org.familyplan.command.record.RecordRule.NOTE_IS_ABOUT_MEMBERS;
import static org.familyplan.command.record.RecordRule.NOTHING_DEPENDS_ON_THE_ENTRY;
import static org.familyplan.command.record.RecordRule.OPENING_STAYS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.familyfile.FamilyFileEvent.FamilyFileOpened;
import org.familyplan.api.record.Corrections;
import org.familyplan.api.record.Entry;
import org.familyplan.api.record.RecordCommand.CorrectFact;
import org.familyplan.api.record.RecordCommand.MarkEntryErroneous;
import org.familyplan.api.record.RecordCommand.RecordNote;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.record.RecordEvent.NoteRecorded;
import org.familyplan.api.shared.Correctable;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.eventschema.EventType;

/** Every entry of the family's log, and which of them are in force. */
public final class Records {
  private static final EventId NEXT = new EventId(new UUID(0, 0));

  private final Whole family;
  private final List<Entry> log = new ArrayList<>();
  private final Corrections corrections = new Corrections();
  private final Map<EventId, InformationKind> kinds = new HashMap<>();

  /** What a correction needs to know of the whole family. */
  public interface Whole {
    /** Everybody who ever was a member. */
    List<PersonId> everyone();

    /** Refuses when a family with just these entries would make no sense. */
    void verify(List<Entry> inForce);
  }

  public Records(Whole family) {
    this.family = family;
  }

  @CommandHandler
  void decide(RecordNote command, Decision decision) {
    NOTE_IS_ABOUT_MEMBERS.unless(family.everyone().containsAll(command.subjects()), "subjects");
    decision.record(
        new NoteRecorded(
            command.familyId(),
            command.subjects(),
            command.informationKind(),
            command.text(),
            command.notedOn()),
        command.informationKind());
  }

  @CommandHandler
  void decide(CorrectFact command, Decision decision) {
    Entry wrong = inForce(command.eventId());
    Correctable fact = command.fact();
    FACT_IS_CORRECTABLE.unless(wrong.event() instanceof Correctable, "eventId");
    FACT_IS_OF_THE_SAME_KIND.unless(wrong.event().getClass() == fact.getClass(), "fact");
    FACT_IS_ABOUT_THE_SAME_PERSON.unless(
        fact.familyId().equals(command.familyId())
            && EventType.ids(fact).equals(EventType.ids(wrong.event())),
        "fact");
    FACT_CHANGES.unless(!fact.equals(wrong.event()), "fact");
    EventType type = decision.typeOf(fact);
    FactCorrected correction =
        new FactCorrected(
            command.familyId(),
            command.eventId(),
            fact,
            command.reason(),
            type.subjects(fact),
            type.effectiveFrom(fact),
            type.effectiveUntil(fact));
    verifyWith(correction, "fact");
    decision.record(correction, kinds.getOrDefault(wrong.eventId(), InformationKind.PLAN));
  }

  @CommandHandler
  void decide(MarkEntryErroneous command, Decision decision) {
    Entry wrong = inForce(command.eventId());
    OPENING_STAYS.unless(!(wrong.event() instanceof FamilyFileOpened), "eventId");
    nothingDependsOn(wrong);
    EntryMarkedErroneous mark =
        new EntryMarkedErroneous(
            command.familyId(),
            command.eventId(),
            command.reason(),
            decision.typeOf(wrong.event()).subjects(wrong.event()),
            decision.today());
    verifyWith(mark, "eventId");
    decision.record(mark, kinds.getOrDefault(wrong.eventId(), InformationKind.PLAN));
  }

  private Entry inForce(EventId id) {
    ENTRY_IS_KNOWN.unless(corrections.knows(id), "eventId");
    return corrections.find(id).orElseThrow(() -> new Refusal(ENTRY_IS_IN_FORCE, "eventId"));
  }

  private void nothingDependsOn(Entry entry) {
    Set<Id> made = madeBy(entry);
    String dependents =
        corrections.inForce().stream()
            .filter(each -> !each.equals(entry))
            .filter(each -> EventType.ids(each.event()).stream().anyMatch(made::contains))
            .map(each -> each.eventId().toString())
            .collect(Collectors.joining(", "));
    if (!dependents.isEmpty()) {
      throw new Refusal(NOTHING_DEPENDS_ON_THE_ENTRY, "eventId", dependents);
    }
  }

  /** The ids that stand in this entry and in none before it. */
  private Set<Id> madeBy(Entry entry) {
    Set<Id> made = EventType.ids(entry.event());
    for (Entry each : log) {
      if (each.eventId().equals(entry.eventId())) {
        break;
      }
      made.removeAll(EventType.ids(each.event()));
    }
    return made;
  }

  /** Refuses when the family would make no sense after this entry. */
  private void verifyWith(FamilyEvent next, String component) {
    List<Entry> after = new ArrayList<>(log);
    after.add(new Entry(NEXT, next));
    try {
      family.verify(Corrections.inForce(after));
    } catch (Refusal refusal) {
      throw new Refusal(refusal.rule(), component, null);
    }
  }

  /** Takes every event of the family into the log. */
  public void evolve(Entry entry, InformationKind kind) {
    log.add(entry);
    kinds.put(entry.eventId(), kind);
    corrections.take(entry);
  }

  /** The entries in force. */
  public List<Entry> inForce() {
    return corrections.inForce();
  }
}
