package org.familyplan.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.familyplan.api.record.CorrectionsView.AmendmentKind;
import org.familyplan.api.record.CorrectionsView.DecidedGround;
import org.familyplan.api.record.RecordEvent.EntryMarkedErroneous;
import org.familyplan.api.record.RecordEvent.FactCorrected;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyEvent;
import org.familyplan.platform.eventschema.EventMetadata;
import org.familyplan.platform.eventschema.EventSchema;
import org.familyplan.platform.eventstore.RecordedEvent;

/** What was wrong in a family's log, and what was decided on it. */
final class WrongEntries {
  private static final String DETAIL = "household.FamilyMemberAdded.";

  private final EventSchema schema;
  private final List<Known> log = new ArrayList<>();
  private final Map<EventId, Known> byId = new HashMap<>();

  private record Known(RecordedEvent stored, FamilyEvent event, EventMetadata metadata) {
    EventId eventId() {
      return new EventId(stored.eventId());
    }
  }

  /** A decision that rests on a wrong entry. */
  record Rests(RecordedEvent decision, DecidedGround ground, boolean afterAmendment) {
    EventId eventId() {
      return new EventId(decision.eventId());
    }
  }

  /**
   * Knows a family's log.
   *
   * @param stored all of it, in order
   */
  WrongEntries(List<RecordedEvent> stored, EventSchema schema) {
    this.schema = schema;
    for (RecordedEvent each : stored) {
      Known known = new Known(each, schema.read(each), schema.readMetadata(each));
      log.add(known);
      byId.put(known.eventId(), known);
    }
  }

  /** What was wrong, in the order in which it was found. */
  List<WrongEntry> all() {
    List<WrongEntry> wrong = new ArrayList<>();
    Map<EventId, List<EventId>> chains = new HashMap<>();
    CorrectedDetails details = new CorrectedDetails();
    for (Known each : log) {
      details
          .take(each.eventId(), each.event())
          .forEach((entry, names) -> wrong.add(wrongDetails(each, entry, names, chains)));
      amended(each.event())
          .ifPresent(
              entry -> {
                List<EventId> chain = chain(entry, each, chains);
                wrong.add(wrong(each, Objects.requireNonNull(byId.get(entry)), chain));
              });
    }
    return wrong;
  }

  /** The entries of a place up to the amendment, which stands in it from now on. */
  private static List<EventId> chain(
      EventId entry, Known amendment, Map<EventId, List<EventId>> chains) {
    List<EventId> chain = new ArrayList<>(chains.getOrDefault(entry, List.of(entry)));
    chain.add(amendment.eventId());
    chains.put(chain.getLast(), chain);
    return chain;
  }

  private WrongEntry wrongDetails(
      Known amendment, EventId entry, Set<String> names, Map<EventId, List<EventId>> chains) {
    Known recorded = Objects.requireNonNull(byId.get(entry));
    return new WrongEntry(
        AmendmentKind.DETAILS_CORRECTED,
        recorded.stored(),
        names.stream().map(DETAIL::concat).collect(Collectors.toUnmodifiableSet()),
        schema.typeOf(amendment.event()).subjects(amendment.event()),
        amendment.stored(),
        List.copyOf(chain(entry, amendment, chains)));
  }

  private static Optional<EventId> amended(FamilyEvent event) {
    return switch (event) {
      case FactCorrected e -> Optional.of(e.corrected());
      case EntryMarkedErroneous e -> Optional.of(e.entry());
      default -> Optional.empty();
    };
  }

  private WrongEntry wrong(Known amendment, Known recorded, List<EventId> chain) {
    FamilyEvent fact =
        recorded.event() instanceof FactCorrected correction ? correction.fact() : recorded.event();
    return new WrongEntry(
        amendment.event() instanceof FactCorrected
            ? AmendmentKind.CORRECTED
            : AmendmentKind.MARKED_ERRONEOUS,
        recorded.stored(),
        Set.of(schema.typeOf(fact).name()),
        schema.typeOf(fact).subjects(fact),
        amendment.stored(),
        List.copyOf(chain));
  }

  /**
   * What rests on a wrong entry, in order: named by its command, or of a kind that decides on it.
   */
  List<Rests> restingOn(WrongEntry wrong, DecidesOn table) {
    List<Rests> resting = new ArrayList<>();
    for (Known each : log) {
      boolean named = each.metadata().basedOn().contains(wrong.eventId());
      if (isAmendment(each, wrong)) {
        continue;
      }
      if (named || (wrong.stoodAt(each.stored().position()) && decidesOn(each, wrong, table))) {
        resting.add(
            new Rests(
                each.stored(),
                named ? DecidedGround.NAMED : DecidedGround.KIND,
                each.stored().position() > wrong.amendment().position()));
      }
    }
    return resting;
  }

  private static boolean isAmendment(Known each, WrongEntry wrong) {
    return each.stored().position() == wrong.amendment().position();
  }

  private boolean decidesOn(Known each, WrongEntry wrong, DecidesOn table) {
    return wrong.facts().stream().anyMatch(fact -> table.restsOn(kind(each), fact))
        && wrong.isAbout(each.metadata().subjects());
  }

  private String kind(Known each) {
    return each.event() instanceof FactCorrected correction
        ? schema.typeOf(correction.fact()).name()
        : each.stored().name();
  }
}
