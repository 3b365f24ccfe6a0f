package org.familyplan.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks the entries of the access log in a pack. */
final class PackedLooks {
  private static final Map<String, String> SAME =
      Map.of(
          "user", "employee",
          "role", "role",
          "departments", "departments",
          "operation", "operation",
          "purpose", "purpose",
          "family", "family",
          "persons", "persons",
          "outcome", "outcome");

  private final PackFile pack;
  private final Manifest manifest;
  private final Target target;
  private final Findings findings;
  private final Sha256 sha = new Sha256();
  private int proved;
  private int hashes;

  PackedLooks(PackFile pack, Manifest manifest, Target target, Findings findings) {
    this.pack = pack;
    this.manifest = manifest;
    this.target = target;
    this.findings = findings;
  }

  /** Checks all of them; {@code said} is what the manifest says of them. */
  void check(Fields said) {
    List<String> names = pack.names("access-log/");
    for (String name : names) {
      try {
        check(name, Fields.read(pack.bytes(name)));
      } catch (Unreadable e) {
        findings.wrong(name + " cannot be read: " + e.getMessage());
      }
    }
    if (names.size() != said.number("entries")) {
      findings.wrong("the pack holds another number of looks than its manifest says");
    }
    if (findings.isClean()) {
      tell(names.size(), said.number("younger"));
    }
  }

  private void tell(int looks, long younger) {
    findings.note(
        "of "
            + looks
            + " looks "
            + proved
            + " are as they are stored in the access log, of "
            + hashes
            + " the hash is there; looks that were disposed of are not listed");
    findings.count(younger, "looks came after the checkpoint and are left out");
  }

  private void check(String name, Fields look) {
    long position = look.number("position");
    if (!name.equals(String.format(Locale.ROOT, "access-log/%09d.json", position))) {
      findings.wrong(name + " holds the look at position " + position);
    }
    byte[] hash = look.hash("leafHash");
    target
        .fault(look.object("proof"), hash, position - 1)
        .ifPresent(fault -> findings.wrong(name + ": " + fault));
    if (look.isNull("leaf")) {
      hashes++;
    } else {
      proved++;
      stored(name, look, hash, position);
    }
  }

  private void stored(String name, Fields look, byte[] hash, long position) {
    byte[] bytes = look.bytes("leaf");
    Leaf leaf = Leaf.read(bytes, false, name);
    if (!Arrays.equals(sha.leaf(bytes), hash) || leaf.position() != position) {
      findings.wrong(name + ": the stored bytes are not those of its hash");
      return;
    }
    Fields said = Fields.read(leaf.content()).object("look");
    String family = manifest.family().toString();
    if (!family.equals(said.value("family")) && !said.list("families").contains(family)) {
      findings.wrong(name + " is a look at another family");
    }
    differs(said, look.object("view"))
        .ifPresent(
            place ->
                findings.wrong(
                    name + ": what is shown is not what the stored bytes say at /" + place));
  }

  private static Optional<String> differs(Fields stored, Fields shown) {
    return SAME.entrySet().stream()
        .filter(each -> !Objects.equals(stored.value(each.getKey()), shown.value(each.getValue())))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }
}
