package org.familyplan.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that what a pack shows of events is what their stored bytes say. */
final class ShownEvents {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final List<String> BY =
      List.of("actor", "role", "department", "municipality", "system", "onBehalfOf", "legalBasis");
  private static final List<String> CAUSE =
      List.of("command", "commandId", "requestId", "traceParent", "basedOn");
  private static final List<String> BESIDE = List.of("subjects", "informationKind", "sensitivity");

  private final PackFile pack;
  private final Manifest manifest;
  private final Findings findings;
  private final Map<String, Fields> schemas = new HashMap<>();
  private long lastMicros;
  private int otherRevision;
  private int values;
  private int closed;
  private int enciphered;

  ShownEvents(PackFile pack, Manifest manifest, Findings findings) {
    this.pack = pack;
    this.manifest = manifest;
    this.findings = findings;
  }

  /** Checks one; they come in the order of recording. */
  void check(String name, Leaf leaf, Fields event) {
    if (!manifest.family().equals(leaf.stream())) {
      findings.wrong(name + " is an event of another family");
    }
    time(name, leaf);
    said(name, leaf, event);
  }

  private void time(String name, Leaf leaf) {
    LocalDate day = LocalDate.ofInstant(recordedAt(leaf), ZONE);
    LocalDate from = manifest.day("from");
    LocalDate until = manifest.day("until");
    if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
      findings.wrong(name + " was recorded outside the pack's period");
    }
    if (leaf.micros() < lastMicros) {
      findings.wrong(name + " was recorded before the event that it follows");
    }
    lastMicros = leaf.micros();
  }

  private static Instant recordedAt(Leaf leaf) {
    return Instant.EPOCH.plus(leaf.micros(), ChronoUnit.MICROS);
  }

  /** What is shown must be what the stored bytes say, with the opened values put in. */
  private void said(String name, Leaf leaf, Fields event) {
    Object payload = Json.read(leaf.payload());
    Fields metadata = Fields.read(leaf.metadata());
    Openings openings =
        new Openings(event.list("openings"), Arrays.asList(payload, metadata.all()));
    openings.faults().forEach(each -> findings.wrong(name + ": " + each));
    values += openings.proved();
    closed += openings.closed();
    enciphered += openings.enciphered();
    Fields view = event.object("view");
    boolean same =
        view.number("version") == leaf.sequence() + 1
            && view.number("position") == leaf.position()
            && view.number("revision") == leaf.revision()
            && view.text("kind").equals(leaf.name())
            && view.text("eventId").equals(leaf.eventId().toString())
            && recordedAt(view).equals(recordedAt(leaf));
    Optional<String> difference = same ? besides(openings, metadata, view) : Optional.of("");
    if (difference.isPresent()) {
      findings.wrong(name + ": what is shown is not what the stored bytes say" + difference.get());
    }
    content(name, leaf, openings, payload, view);
  }

  private static Instant recordedAt(Fields view) {
    try {
      return Instant.parse(view.text("recordedAt"));
    } catch (DateTimeException e) {
      throw new Unreadable("recordedAt is no instant");
    }
  }

  private static Optional<String> besides(Openings openings, Fields metadata, Fields view) {
    Fields by = view.object("recordedBy");
    for (String personal : List.of("reason", "purpose")) {
      Optional<String> difference =
          openings.difference("/" + personal, metadata.value(personal), by.value(personal));
      if (difference.isPresent()) {
        return difference.map(place -> " at " + place);
      }
    }
    return differs(BY, metadata, by)
        .or(() -> differs(CAUSE, metadata, view.object("cause")))
        .or(() -> differs(BESIDE, metadata, view));
  }

  private static Optional<String> differs(List<String> names, Fields metadata, Fields shown) {
    return names.stream()
        .filter(each -> !Objects.equals(metadata.value(each), shown.value(each)))
        .findFirst()
        .map(each -> " at /" + each);
  }

  /** An event stored in an earlier revision is shown as today's reads it. */
  private void content(
      String name, Leaf leaf, Openings openings, @Nullable Object payload, Fields view) {
    Fields schema =
        schemas.computeIfAbsent(leaf.name() + ".r" + leaf.revision(), each -> schema(each, leaf));
    if (schema.number("shownAs") != leaf.revision()) {
      otherRevision++;
      return;
    }
    openings
        .difference("/content", payload, view.value("content"))
        .or(() -> otherDay("effectiveFrom", schema, Fields.of(payload), view))
        .or(() -> otherDay("effectiveUntil", schema, Fields.of(payload), view))
        .ifPresent(
            place ->
                findings.wrong(
                    name + ": what is shown is not what the stored bytes say at " + place));
  }

  /** The days on which it was true stand in the content, under names of the event's own. */
  private static Optional<String> otherDay(String day, Fields schema, Fields payload, Fields view) {
    String component = schema.textOrNull(day);
    Object stored = component == null ? null : payload.value(component);
    return Objects.equals(stored, view.value(day)) ? Optional.empty() : Optional.of("/" + day);
  }

  private Fields schema(String schema, Leaf leaf) {
    Fields described = Fields.read(pack.bytes("schemas/" + schema + ".json"));
    if (!described.text("name").equals(leaf.name())
        || described.number("revision") != leaf.revision()) {
      findings.wrong("the schema " + schema + " describes another kind of event");
    }
    return described;
  }

  /** Notes what could be computed of their values, and what not. */
  void tell() {
    findings.count(values, "personal values are those that were recorded");
    findings.count(
        closed, "personal values are not shown: they were erased, or are not for this reader");
    findings.count(
        enciphered, "personal values stand enciphered in the events: they cannot be computed");
    findings.count(
        otherRevision,
        "events are shown in a later revision than they were stored in: the stored bytes are"
            + " proved, their reading is the service's word");
  }
}
