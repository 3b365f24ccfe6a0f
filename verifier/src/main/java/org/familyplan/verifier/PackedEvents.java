package org.familyplan.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Checks the events of a pack, one by one and together. */
final class PackedEvents {
  private final PackFile pack;
  private final Manifest manifest;
  private final Target target;
  private final Findings findings;
  private final ShownEvents events;
  private final Sha256 sha = new Sha256();
  private final Map<Long, Long> positions = new TreeMap<>();
  private final Ranges gaps = new Ranges();
  private int shown;
  private int withheld;
  private int unproved;

  PackedEvents(PackFile pack, Manifest manifest, Target target, Findings findings) {
    this.pack = pack;
    this.manifest = manifest;
    this.target = target;
    this.findings = findings;
    this.events = new ShownEvents(pack, manifest, findings);
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
    events.check(name, leaf, event);
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

  /** What holds when nothing was found. */
  private void tell() {
    if (!findings.isClean()) {
      return;
    }
    if (positions.isEmpty()) {
      findings.note(
          "no event of the period is in this pack; that none was recorded is the service's word,"
              + " which it has signed");
      return;
    }
    findings.note(
        shown
            + " events are shown, and are in the log of "
            + target.checkpoint().size()
            + " entries as they are stored");
    events.tell();
    if (withheld > 0) {
      findings.note(
          withheld
              + " events are withheld from this reader: "
              + (withheld - unproved)
              + " hashes are proved to be in the log; that they are this family's, and what they"
              + " say, cannot be checked");
    }
    findings.count(unproved, "withheld events have no hash here, as it would tell what they say");
    if (!gaps.isEmpty()) {
      findings.note("made for one person: other events of the family are not mentioned");
    }
    findings.count(
        manifest.events().number("younger"), "events came after the checkpoint and are left out");
  }
}
