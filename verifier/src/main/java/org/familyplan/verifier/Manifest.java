package org.familyplan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a pack says of itself, and whether its files are those. */
final class Manifest {
  private static final String NAME = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final String FORM = "familyplan-evidence-pack/1";

  private final byte[] bytes;
  private final Fields fields;

  /** Reads it; throws Unreadable when it is not of the form that this program knows. */
  Manifest(PackFile pack) {
    this.bytes = pack.bytes(NAME);
    this.fields = Fields.read(bytes);
    if (!FORM.equals(fields.value("form"))) {
      throw new Unreadable("this is no pack that this program knows");
    }
  }

  UUID family() {
    try {
      return UUID.fromString(fields.text("familyId"));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the manifest names no family");
    }
  }

  String role() {
    return fields.text("role");
  }

  /** True when the pack holds every event of the period, be it by its hash alone. */
  boolean isWhole() {
    return switch (fields.text("scope")) {
      case "WHOLE" -> true;
      case "OWN" -> false;
      default -> throw new Unreadable("the manifest has an unknown scope");
    };
  }

  @Nullable LocalDate day(String name) {
    try {
      String day = fields.textOrNull(name);
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new Unreadable("the manifest has no day in " + name);
    }
  }

  Fields events() {
    return fields.object("events");
  }

  /** What is said of the access log, or null when nothing is. */
  @Nullable Fields access() {
    return fields.isNull("access") ? null : fields.object("access");
  }

  /** Compares every file with its checksum. */
  void checkFiles(PackFile pack, Findings findings) {
    Set<String> listed = new HashSet<>(Set.of(NAME, SIGNATURE));
    for (Object each : fields.list("files")) {
      Fields file = Fields.of(each);
      String name = file.text("name");
      if (!listed.add(name)) {
        findings.wrong("the manifest lists " + name + " twice");
      } else if (!pack.has(name)) {
        findings.wrong(name + " is missing");
      } else {
        check(name, file, pack.bytes(name), findings);
      }
    }
    pack.names("").stream()
        .filter(each -> !listed.contains(each))
        .forEach(each -> findings.wrong(each + " is not in the manifest"));
  }

  private static void check(String name, Fields file, byte[] content, Findings findings) {
    if (content.length != file.number("bytes")
        || !HexFormat.of().formatHex(sha256(content)).equals(file.text("sha256"))) {
      findings.wrong(name + " is not what the manifest has a checksum of");
    }
  }

  /** Checks that the service signed it, under the name of the log of events. */
  void checkSignature(PackFile pack, List<Key> keys, Findings findings) {
    String note = new String(pack.bytes(SIGNATURE), UTF_8);
    String text = FORM + "\n" + Base64.getEncoder().encodeToString(sha256(bytes)) + "\n";
    if (!note.startsWith(text + "\n")) {
      findings.wrong("the manifest is not the one that was signed");
    } else {
      String signatures = note.substring(text.length() + 1);
      new Signatures(keys)
          .fault(events().text("origin"), text, signatures)
          .ifPresent(fault -> findings.wrong("the manifest " + fault));
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
