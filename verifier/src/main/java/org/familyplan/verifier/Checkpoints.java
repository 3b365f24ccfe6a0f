package org.familyplan.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads signed notes (C2SP tlog-checkpoint) and keeps those that a given key signed. What is
 * anything else is a finding.
 */
final class Checkpoints {
  private static final int LINES = 3;

  private final List<Key> keys;
  private final Findings findings;
  private final List<Checkpoint> signed = new ArrayList<>();

  Checkpoints(List<Key> keys, Findings findings) {
    this.keys = List.copyOf(keys);
    this.findings = findings;
  }

  void read(Path file) {
    try {
      read(Files.readString(file), file.getFileName().toString());
    } catch (IOException e) {
      throw new Unreadable("the checkpoint file " + file + " cannot be read");
    }
  }

  /**
   * Reads notes that stand below each other, an empty line between them.
   *
   * @param source how findings call the place
   */
  void read(String notes, String source) {
    String text = "";
    for (String block : notes.split("\n\n", -1)) {
      if (block.startsWith(Signatures.BEGINNING) && !text.isEmpty()) {
        note(text, block, source);
        text = "";
      } else {
        incomplete(text, source);
        text = block.isBlank() ? "" : block + "\n";
      }
    }
    incomplete(text, source);
  }

  private void incomplete(String text, String source) {
    if (!text.isEmpty()) {
      findings.wrong("a checkpoint in " + source + " is incomplete: " + text.lines().toList());
    }
  }

  private void note(String text, String signatures, String source) {
    List<String> lines = text.lines().toList();
    if (lines.size() < LINES
        || !lines.get(1).matches("[1-9][0-9]{0,17}")
        || !lines.get(2).matches("[A-Za-z0-9+/]{43}=")) {
      findings.wrong("a checkpoint in " + source + " cannot be read: " + lines);
      return;
    }
    Checkpoint checkpoint =
        new Checkpoint(
            lines.get(0),
            Long.parseLong(lines.get(1)),
            Base64.getDecoder().decode(lines.get(2)),
            source);
    Optional<String> fault = new Signatures(keys).fault(checkpoint.origin(), text, signatures);
    if (fault.isPresent()) {
      findings.wrong(checkpoint.named() + " of " + checkpoint.origin() + " " + fault.get());
    } else {
      signed.add(checkpoint);
    }
  }

  /**
   * The checkpoints of a log by size, each statement once; two roots for one size are a finding.
   *
   * @param log {@code events} or {@code access}: how its origins end
   */
  List<Checkpoint> of(String log) {
    List<Checkpoint> found = new ArrayList<>();
    signed.stream()
        .filter(each -> each.origin().endsWith("/" + log))
        .sorted(Comparator.comparingLong(Checkpoint::size))
        .forEach(each -> add(found, each));
    return found;
  }

  private void add(List<Checkpoint> found, Checkpoint next) {
    if (found.reversed().stream()
        .takeWhile(each -> each.size() == next.size())
        .anyMatch(next::agrees)) {
      return;
    }
    if (!found.isEmpty() && found.getLast().size() == next.size()) {
      findings.wrong(
          "FORK: "
              + found.getLast().named()
              + " and "
              + next.named()
              + " have different roots: two histories were signed");
    }
    found.add(next);
  }

  /** All of them, for single proofs. */
  List<Checkpoint> all() {
    return List.copyOf(signed);
  }
}
