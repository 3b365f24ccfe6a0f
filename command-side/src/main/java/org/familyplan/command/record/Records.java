package org.familyplan.command.record;

import static org.familyplan.command.record.RecordRule.ENTRY_IS_IN_FORCE;
import static org.familyplan.command.record.RecordRule.ENTRY_IS_KNOWN;
import static org.familyplan.command.record.RecordRule.FACT_CHANGES;
import static org.familyplan.command.record.RecordRule.FACT_IS_ABOUT_THE_SAME;
import static org.familyplan.command.record.RecordRule.FACT_IS_CORRECTABLE;
import static org.familyplan.command.record.RecordRule.FACT_IS_OF_THE_SAME_KIND;
import static org.familyplan.command.record.RecordRule.MARK_STAYS;
import static org.familyplan.command.record.RecordRule.NOTE_IS_ABOUT_MEMBERS;
import static org.familyplan.command.record.RecordRule.NOTE_IS_NOT_IN_THE_FUTURE;
import static org.familyplan.command.record.RecordRule.NOTHING_DEPENDS_ON_THE_ENTRY;
import static org.familyplan.command.record.RecordRule.OPENING_STAYS;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.familyplan.api.Catalogue;
import org.familyplan.api.confidentiality.Restrictions;
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
import org.familyplan.api.shared.Department;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.api.shared.Id;
import org.familyplan.api.shared.InformationKind;
import org.familyplan.api.shared.NewId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.platform.decision.Contradictions;
import org.familyplan.platform.decision.Decision;
import org.familyplan.platform.decision.Refusal;
import org.familyplan.platform.eventschema.EventType;
import org.jspecify.annotations.Nullable;

/** Every entry of the family's log, and which of them are in force. */
public final class Records implements RecordedEvents {
  private static final EventId NEXT = new EventId(new UUID(0, 0));

  /** Identifiers that commands make. */
  private static final Set<Class<?>> MADE_HERE =
      Catalogue.commands().stream()
          .flatMap(command -> Arrays.stream(command.getRecordComponents()))
          .filter(component -> component.isAnnotationPresent(NewId.class))
          .map(RecordComponent::getType)
          .collect(Collectors.toUnmodifiableSet());

  private final Whole family;
  private final List<Entry> log = new ArrayList<>();
  private final Corrections corrections = new Corrections();
  private final Map<EventId, Source> sources = new HashMap<>();
  private final Map<Id, EventId> makers = new HashMap<>();

  /**
   * Where an entry came from: what decides who may read it.
   *
   * @param department of whoever recorded it
   * @param subjects the persons whom it concerns
   */
  public record Source(
      InformationKind kind, @Nullable Department department, List<PersonId> subjects) {}

  /** What a correction needs to know of the whole family. */
  public interface Whole {
    /** Everybody who ever was a member. */
    List<PersonId> everyone();

    /** Refuses a fact that a family with just these other entries would not take. */
    void check(Correctable fact, List<Entry> others, Decision decision);

    /** Which rules the facts in force break. */
    Contradictions contradictions();

    /** Refuses when a family with just these entries would make no sense. */
    void verify(List<Entry> inForce);
  }

  public Records(Whole family) {
    this.family = family;
  }

  @Override
  public List<Entry> all() {
    return List.copyOf(log);
  }

  @CommandHandler
  void decide(RecordNote command, Decision decision) {
    NOTE_IS_ABOUT_MEMBERS.unless(family.everyone().containsAll(command.subjects()), "subjects");
    NOTE_IS_NOT_IN_THE_FUTURE.unless(!command.notedOn().isAfter(decision.today()), "notedOn");
    decision.record(
        new NoteRecorded(
            command.familyId(),
            command.subjects(),
            command.informationKind(),
            Personal.of(command.text()),
            command.notedOn()),
        command.informationKind());
  }

  @CommandHandler
  void decide(CorrectFact command, Decision decision) {
    Entry wrong = inForce(command.eventId());
    Correctable fact = command.fact();
    FACT_IS_CORRECTABLE.unless(wrong.event() instanceof Correctable, "eventId");
    FACT_IS_OF_THE_SAME_KIND.unless(wrong.event().getClass() == fact.getClass(), "fact");
    FACT_IS_ABOUT_THE_SAME.unless(
        fact.familyId().equals(command.familyId())
            && EventType.ids(fact).equals(EventType.ids(wrong.event())),
        "fact");
    FACT_CHANGES.unless(!fact.equals(wrong.event()), "fact");
    obeysItsOwnRules(fact, wrong, decision);
    EventType type = decision.typeOf(fact);
    FactCorrected correction =
        new FactCorrected(
            command.familyId(),
            command.eventId(),
            fact,
            Personal.of(command.reason()),
            type.subjects(fact),
            type.effectiveFrom(fact),
            type.effectiveUntil(fact));
    makesSense(inForceWith(correction), "fact");
    record(correction, kindOf(wrong), decision);
  }

  @CommandHandler
  void decide(MarkEntryErroneous command, Decision decision) {
    Entry wrong = inForce(command.eventId());
    OPENING_STAYS.unless(!(wrong.event() instanceof FamilyFileOpened), "eventId");
    EntryMarkedErroneous mark =
        new EntryMarkedErroneous(
            command.familyId(),
            command.eventId(),
            Personal.of(command.reason()),
            decision.typeOf(wrong.event()).subjects(wrong.event()),
            decision.today());
    List<Entry> after = inForceWith(mark);
    nothingDependsOn(wrong, after);
    nothingContradicts(wrong, after);
    record(mark, kindOf(wrong), decision);
  }

  /** Records a correction or a mark, and warns of other capabilities' facts that it contradicts. */
  private void record(FamilyEvent event, InformationKind kind, Decision decision) {
    Contradictions before = family.contradictions();
    decision.record(event, kind);
    family.contradictions().warnOfMoreThan(before, decision);
  }

  private InformationKind kindOf(Entry entry) {
    return source(entry.eventId()).kind();
  }

  private Entry inForce(EventId id) {
    ENTRY_IS_KNOWN.unless(sources.containsKey(id), "eventId");
    MARK_STAYS.unless(corrections.knows(id), "eventId");
    return corrections.find(id).orElseThrow(() -> new Refusal(ENTRY_IS_IN_FORCE, "eventId"));
  }

  /** The log as it would be with this event. */
  private List<Entry> inForceWith(FamilyEvent next) {
    List<Entry> after = new ArrayList<>(log);
    after.add(new Entry(NEXT, next));
    return Corrections.inForce(after);
  }

  /** Refuses when the command that records such facts would refuse it, given all other entries. */
  private void obeysItsOwnRules(Correctable fact, Entry wrong, Decision decision) {
    List<Entry> others =
        corrections.inForce().stream().filter(each -> !each.equals(wrong)).toList();
    try {
      family.check(fact, others, decision);
    } catch (Refusal refusal) {
      throw new Refusal(refusal.rule(), "fact/" + refusal.component());
    }
  }

  /** Refuses when the family would make no sense with just these entries. */
  private void makesSense(List<Entry> after, String component) {
    try {
      family.verify(after);
    } catch (Refusal refusal) {
      throw new Refusal(refusal.rule(), component);
    }
  }

  /** Refuses when another entry names what this one made, and nothing comes back in its place. */
  private void nothingDependsOn(Entry wrong, List<Entry> after) {
    List<Entry> before = corrections.inForce();
    if (after.size() == before.size()) {
      return;
    }
    Set<Id> made = madeBy(wrong, before);
    String dependents =
        after.stream()
            .filter(each -> EventType.ids(each.event()).stream().anyMatch(made::contains))
            .map(each -> each.eventId().toString())
            .collect(Collectors.joining(", "));
    if (!dependents.isEmpty()) {
      throw new Refusal(NOTHING_DEPENDS_ON_THE_ENTRY, "eventId", dependents);
    }
  }

  /** Refuses when entries that followed on the wrong one make no sense without it. */
  private void nothingContradicts(Entry wrong, List<Entry> after) {
    try {
      family.verify(after);
    } catch (Refusal refusal) {
      throw new Refusal(
          NOTHING_DEPENDS_ON_THE_ENTRY,
          "eventId",
          dependents(after, corrections.inForce().indexOf(wrong)).stream()
              .map(each -> each.eventId().toString())
              .collect(Collectors.joining(", ")));
    }
  }

  /**
   * The entries that the family would not take after the others.
   *
   * @param place of the wrong entry: what came before makes sense
   */
  private List<Entry> dependents(List<Entry> after, int place) {
    List<Entry> dependents = new ArrayList<>();
    List<Entry> kept = new ArrayList<>(after.subList(0, place));
    Set<Id> missing = new HashSet<>();
    for (Entry next : after.subList(place, after.size())) {
      kept.add(next);
      if (EventType.ids(next.event()).stream().anyMatch(missing::contains) || !isTaken(kept)) {
        kept.removeLast();
        dependents.add(next);
        missing.addAll(madeBy(next, after));
      }
    }
    return dependents;
  }

  private boolean isTaken(List<Entry> entries) {
    try {
      family.verify(entries);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  /** The ids made here that stand in the entry and in none before it. */
  private static Set<Id> madeBy(Entry entry, List<Entry> inForce) {
    Set<Id> made = EventType.ids(entry.event());
    made.removeIf(id -> !MADE_HERE.contains(id.getClass()));
    inForce.subList(0, inForce.indexOf(entry)).stream()
        .map(each -> EventType.ids(each.event()))
        .forEach(made::removeAll);
    return made;
  }

  /** Takes every event of the family into the log. */
  public void evolve(Entry entry, Source source) {
    log.add(entry);
    sources.put(entry.eventId(), source);
    EventType.ids(entry.event()).stream()
        .filter(id -> MADE_HERE.contains(id.getClass()))
        .forEach(id -> makers.putIfAbsent(id, entry.eventId()));
    corrections.take(entry);
  }

  /** The entry that made what has this id; empty when no entry did. */
  public Optional<EventId> maker(Id id) {
    return Optional.ofNullable(makers.get(id));
  }

  /** True for an entry of this family, in force or not. */
  public boolean knows(EventId entry) {
    return sources.containsKey(entry);
  }

  /** Where an entry of this family came from. */
  public Source source(EventId entry) {
    return Objects.requireNonNull(sources.get(entry));
  }

  /** Which entries not everybody may read; what stands in an entry's place shares its lot. */
  public Restrictions restrictions() {
    Restrictions restrictions = Restrictions.of(log);
    for (Entry entry : log) {
      if (entry.event() instanceof FactCorrected correction) {
        restrictions.follow(correction.corrected(), entry.eventId());
      }
    }
    return restrictions;
  }

  @Override
  public Optional<FamilyEvent> find(EventId id) {
    return log.stream().filter(each -> each.eventId().equals(id)).map(Entry::event).findFirst();
  }

  @Override
  public List<Entry> inForce() {
    return corrections.inForce();
  }
}
