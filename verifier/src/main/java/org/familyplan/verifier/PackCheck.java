package org.familyplan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks an evidence pack, offline. */
final class PackCheck {
  private static final Pattern KNOWN =
      Pattern.compile(
          "manifest\\.(json|sig)|rules\\.json|report\\.html|events/\\d{6,9}\\.json"
              + "|access-log/\\d{9,18}\\.json|states/(first|last|\\d{6,9})\\.json"
              + "|proofs/(events|access)-\\d{1,18}\\.json|checkpoints/(events|access|keys)\\.txt"
              + "|schemas/[A-Za-z]+\\.[A-Za-z]+\\.r\\d{1,4}\\.json");
  private static final List<String> ALWAYS =
      List.of("rules.json", "report.html", "checkpoints/events.txt", "checkpoints/keys.txt");

  private final List<Key> keys;
  private final List<Path> elsewhere;
  private final Findings findings = new Findings();

  /**
   * A check with what the caller trusts.
   *
   * @param elsewhere files with checkpoints that whoever runs the database could not change
   */
  PackCheck(List<Key> keys, List<Path> elsewhere) {
    this.keys = List.copyOf(keys);
    this.elsewhere = List.copyOf(elsewhere);
  }

  /** Checks the file; throws Unreadable when it is no pack. */
  Findings run(Path file) {
    try (PackFile pack = new PackFile(file, findings)) {
      Manifest manifest = new Manifest(pack);
      manifest.checkFiles(pack, findings);
      manifest.checkSignature(pack, keys, findings);
      known(pack);
      Checkpoints checkpoints = new Checkpoints(keys, findings);
      pack.names("checkpoints/").stream()
          .filter(each -> !each.endsWith("keys.txt"))
          .forEach(each -> checkpoints.read(new String(pack.bytes(each), UTF_8), each));
      List<Checkpoint> own = checkpoints.all();
      elsewhere.forEach(checkpoints::read);
      events(pack, manifest, checkpoints);
      looks(pack, manifest, checkpoints);
      excluded(own, checkpoints.all().subList(own.size(), checkpoints.all().size()));
      unknownKeys(pack);
    }
    return findings;
  }

  private void known(PackFile pack) {
    pack.names("").stream()
        .filter(each -> !KNOWN.matcher(each).matches())
        .forEach(each -> findings.wrong(each + " is a file that no pack has"));
    ALWAYS.stream()
        .filter(each -> !pack.has(each))
        .forEach(each -> findings.wrong("the pack lacks " + each));
  }

  private void events(PackFile pack, Manifest manifest, Checkpoints checkpoints) {
    findings.note("pack of family " + manifest.family() + ", made for the role " + manifest.role());
    Optional<Target> target = target("events", manifest.events(), pack, checkpoints);
    if (target.isPresent()) {
      PackedEvents events = new PackedEvents(pack, manifest, target.get(), findings);
      events.check();
      boolean ofEach = manifest.events().text("states").equals("EACH_EVENT");
      new PackedStates(pack, findings).check(events.versions(), ofEach);
    }
  }

  private void looks(PackFile pack, Manifest manifest, Checkpoints checkpoints) {
    Fields said = manifest.access();
    if (said == null || said.number("size") == 0) {
      if (!pack.names("access-log/").isEmpty()) {
        findings.wrong("the pack holds looks that its manifest does not know of");
      }
      findings.note(
          said == null
              ? "who looked at the file is not for this reader"
              : "no look of the period is in this pack, and "
                  + said.number("younger")
                  + " are younger than any checkpoint");
    } else {
      target("access", said, pack, checkpoints)
          .ifPresent(each -> new PackedLooks(pack, manifest, each, findings).check(said));
    }
  }

  private Optional<Target> target(String log, Fields said, PackFile pack, Checkpoints checkpoints) {
    List<Checkpoint> signed = checkpoints.of(log);
    Optional<Target> target = Target.of(said, signed);
    if (target.isEmpty()) {
      findings.wrong(log + ": there is no signed checkpoint that the proofs lead to");
    } else {
      signed.stream()
          .filter(each -> each.size() < target.get().checkpoint().size())
          .filter(each -> each.source().startsWith("checkpoints/"))
          .forEach(each -> grew(log, target.get(), each, pack));
    }
    return target;
  }

  private void grew(String log, Target target, Checkpoint earlier, PackFile pack) {
    String name = "proofs/" + log + "-" + earlier.size() + ".json";
    try {
      if (!target.continues(earlier, Fields.read(pack.bytes(name)))) {
        findings.wrong(name + " does not show that the log only grew since");
      }
    } catch (Unreadable e) {
      findings.wrong(name + " cannot be read: " + e.getMessage());
    }
  }

  private void excluded(List<Checkpoint> own, List<Checkpoint> kept) {
    long compared = own.stream().filter(each -> kept.stream().anyMatch(each::isSaidBy)).count();
    if (compared > 0) {
      findings.note(compared + " checkpoints of the pack are those that were kept elsewhere");
    } else {
      findings.note(
          (kept.isEmpty()
                  ? "not excluded, as no checkpoints kept elsewhere were given:"
                  : "not excluded, as none of the given checkpoints is in the pack:")
              + " that another history was shown to others (a fork)");
    }
    findings.note(
        "not excluded: that the service left an event of the family out when it made the pack; it"
            + " has signed that there is none, and an export of the whole log would show it");
  }

  private void unknownKeys(PackFile pack) {
    String lines = new String(pack.bytes("checkpoints/keys.txt"), UTF_8);
    long unknown =
        lines.lines().filter(line -> keys.stream().noneMatch(key -> key.isOf(line))).count();
    if (unknown > 0) {
      findings.note(unknown + " keys that the pack lists were not given; they prove nothing");
    }
  }
}
