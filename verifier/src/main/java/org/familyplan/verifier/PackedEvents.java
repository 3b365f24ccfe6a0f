package org.familyplan.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the events of a pack, one by one and together. */
final class PackedEvents {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final List<String> BY =
      List.of("actor", "role", "department", "municipality", "system", "onBehalfOf", "legalBasis");
  private static final List<String> CAUSE =
      List.of("command", "commandId", "requestId", "traceParent", "basedOn");
  private static final List<String> BESIDE = List.of("subjects", "informationKind", "sensitivity");

  private final PackFile pack;
  private final Manifest manifest;
  private final Target target;
  private final Findings findings;
  private final Sha256 sha = new Sha256();
  private final Map<Long, Long> positions = new TreeMap<>();
  private final Map<String, Fields> schemas = new HashMap<>();
  private final Ranges gaps = new Ranges();
  private long lastMicros;
  private int shown;
  private int withheld;
  private int unproved;
  private int otherRevision;
  private int values;
  private int closed;
  private int enciphered;

  PackedEvents(PackFile pack, Manifest manifest, Target target, Findings findings) {
    this.pack = pack;
    this.manifest = manifest;
    this.target = target;
    this.findings = findings;
  }

  /** The numbers of the events that the pack holds, in order. */
  List<Long> versions() {
    return List.copyOf(positions.keySet());
  }

  void check() {
    for (String name : pack.names("events/")) {
      try {
        check(name, Fields.read(pack.bytes(name)));
      } catch (Unreadable e) {
        findings.wrong(name + " cannot be read: " + e.getMessage());
      }
    }
    together();
    tell();
  }

  private void check(String name, Fields event) {
    long version = event.number("version");
    long position = event.number("position");
    if (!name.equals(String.format(Locale.ROOT, "events/%06d.json", version))) {
      findings.wrong(name + " holds event " + version + " of the family");
    }
    positions.put(version, position);
    if (event.isNull("withheld")) {
      shown(name, event, version, position);
    } else {
      withheld(name, event, position);
    }
  }

  private void withheld(String name, Fields event, long position) {
    withheld++;
    if (!event.isNull("leaf") || !event.isNull("view") || !event.list("openings").isEmpty()) {
      findings.wrong(name + " is withheld, and yet it is there");
    }
    if (event.isNull("leafHash") && event.isNull("proof")) {
      unproved++;
    } else {
      prove(name, event, event.hash("leafHash"), position);
    }
  }

  private void prove(String name, Fields event, byte[] hash, long position) {
    target
        .fault(event.object("proof"), hash, position - 1)
        .ifPresent(fault -> findings.wrong(name + ": " + fault));
  }

  private void shown(String name, Fields event, long version, long position) {
    shown++;
    byte[] bytes = event.bytes("leaf");
    Leaf leaf = Leaf.read(bytes, true, name);
    byte[] hash = sha.leaf(bytes);
    if (!Arrays.equals(hash, event.hash("leafHash"))) {
      findings.wrong(name + ": the stored bytes are not those of its hash");
    }
    prove(name, event, hash, position);
    if (leaf.position() != position || leaf.sequence() + 1 != version) {
      findings.wrong(name + ": the stored bytes have another number or position");
    }
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

  private void together() {
    Fields said = manifest.events();
    if (shown != said.number("shown") || withheld != said.number("withheld")) {
      findings.wrong("the pack holds other numbers of events than its manifest says");
    }
    order();
    long due = said.number("firstVersion");
    for (long version : positions.keySet()) {
      if (version < due) {
        findings.wrong("event " + version + " of the family is not one of the period");
      } else if (version > due) {
        missing(due, version - 1);
      }
      due = version + 1;
    }
    if (due != said.number("lastVersion") + 1) {
      findings.wrong("the pack does not end with event " + said.number("lastVersion"));
    }
  }

  private void missing(long first, long last) {
    if (manifest.isWhole()) {
      findings.wrong("event " + first + " to " + last + " of the family is missing");
    } else {
      gaps.add(first, last);
    }
  }

  private void order() {
    long before = 0;
    for (Map.Entry<Long, Long> each : positions.entrySet()) {
      if (each.getValue() <= before) {
        findings.wrong("event " + each.getKey() + " of the family is not in its place");
      }
      before = each.getValue();
    }
  }

  private void tell() {
    findings.note(
        shown
            + " events are shown, and are in the log of "
            + target.checkpoint().size()
            + " entries as they are stored; "
            + values
            + " personal values are those that were recorded");
    note(closed, "personal values are not shown: they were erased, or are not for this reader");
    note(enciphered, "personal values stand enciphered in the events: they cannot be computed");
    note(
        otherRevision,
        "events are shown in a later revision than they were stored in: the stored bytes are"
            + " proved, their reading is the service's word");
    if (withheld > 0) {
      findings.note(
          withheld
              + " events are withheld from this reader: "
              + (withheld - unproved)
              + " hashes are proved to be in the log; that they are this family's, and what they"
              + " say, cannot be checked");
    }
    note(unproved, "withheld events have no hash here, as it would tell what they say");
    if (!gaps.isEmpty()) {
      findings.note("made for one person: other events of the family are not mentioned");
    }
    note(manifest.events().number("younger"), "events came after the checkpoint and are left out");
  }

  private void note(long number, String what) {
    if (number > 0) {
      findings.note(number + " " + what);
    }
  }
}
