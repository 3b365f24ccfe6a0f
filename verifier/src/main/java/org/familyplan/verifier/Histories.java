package org.familyplan.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.familyplan.verifier.Ranges.Range;
import org.jspecify.annotations.Nullable;

/**
 * Builds two trees side by side, one from the entries and one from the stored leaf hashes, and
 * compares both with every checkpoint on the way: which of the two was changed is known from the
 * one that fits to what was signed.
 */
final class Histories {
  private final String log;
  private final Findings findings;
  private final StoredTiles tiles;
  private final List<Checkpoint> checkpoints;
  private final Ranges differing = new Ranges();
  private final Ranges missing = new Ranges();
  private final Ranges unstored = new Ranges();
  private final List<Checkpoint> agreed = new ArrayList<>();
  private final List<Checkpoint> refused = new ArrayList<>();
  private @Nullable GrowingTree ofEntries;
  private @Nullable GrowingTree ofLeaves;
  private int next;

  /**
   * Begins with empty trees.
   *
   * @param checkpoints by size
   */
  Histories(
      String log, List<Checkpoint> checkpoints, StoredTiles tiles, Findings findings, Sha256 sha) {
    this.log = log;
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.findings = findings;
    this.ofEntries = new GrowingTree(sha);
    this.ofLeaves = ofEntries;
  }

  /**
   * The next index: the hash of its entry and the stored leaf hash, null where one is not there.
   */
  void add(long index, byte @Nullable [] entry, byte @Nullable [] leaf) {
    boolean same = ofEntries == ofLeaves;
    if (same && ofEntries != null && entry != null && Arrays.equals(entry, leaf)) {
      grow(ofEntries, entry);
    } else {
      GrowingTree leaves = same && ofLeaves != null ? ofLeaves.copy() : ofLeaves;
      ofEntries = grow(ofEntries, entry);
      ofLeaves = grow(leaves, leaf);
    }
    if (entry == null) {
      missing.add(index);
    } else if (leaf != null && !Arrays.equals(entry, leaf)) {
      (isZero(leaf) ? unstored : differing).add(index);
    }
    meet(index + 1);
  }

  private @Nullable GrowingTree grow(@Nullable GrowingTree tree, byte @Nullable [] hash) {
    if (tree == null || hash == null) {
      return null;
    }
    tree.add(hash, (height, root) -> tiles.compare(height, tree.size() + 1, root));
    return tree;
  }

  private static boolean isZero(byte[] hash) {
    return Arrays.equals(hash, new byte[Sha256.LENGTH]);
  }

  /** Entries are missing for which there are no stored hashes either. */
  void skip(long first, long last) {
    missing.add(first, last);
    ofEntries = null;
    ofLeaves = null;
    meet(last + 1);
  }

  private void meet(long size) {
    while (next < checkpoints.size() && checkpoints.get(next).size() <= size) {
      Checkpoint checkpoint = checkpoints.get(next++);
      if (checkpoint.size() == size) {
        compare(checkpoint);
      } else {
        refused.add(checkpoint);
      }
    }
  }

  private void compare(Checkpoint checkpoint) {
    boolean entriesFit = ofEntries != null && checkpoint.says(ofEntries.root());
    boolean leavesFit =
        ofLeaves == ofEntries ? entriesFit : ofLeaves != null && checkpoint.says(ofLeaves.root());
    if (!entriesFit && !leavesFit) {
      refused.add(checkpoint);
      return;
    }
    agreed.add(checkpoint);
    String signed = ", as " + checkpoint.named() + " proves";
    if (entriesFit) {
      tell(differing, "the stored leaf hash was changed, the entry is as it was signed" + signed);
      tell(unstored, "the stored leaf hash is missing, the entry is as it was signed" + signed);
      ofLeaves = ofEntries;
    } else {
      tell(differing, "the entry was changed" + signed);
      tell(unstored, "the entry and the stored leaf hash are not as they were signed");
      tell(missing, "the entry is missing" + signed);
      ofEntries = ofLeaves;
    }
  }

  private void tell(Ranges where, String what) {
    where.all().forEach(range -> findings.wrong(log + ", " + range + ": " + what));
    where.clear();
  }

  /**
   * Tells of what no checkpoint decided.
   *
   * @param size how many entries there are
   * @param stored how many stored leaf hashes
   */
  void end(long size, long stored) {
    Checkpoint last = agreed.isEmpty() ? null : agreed.getLast();
    long proved = last == null ? 0 : last.size();
    tell(missing, "the entry is missing");
    tell(unstored, "the stored leaf hash is missing");
    tell(
        differing,
        refused.stream().anyMatch(each -> each.size() > proved)
            ? "the entry differs from the stored leaf hash, and neither is what was signed"
            : "the entry differs from the stored leaf hash; no checkpoint covers it, so nothing"
                + " says which of the two was changed");
    tellForks(proved);
    tellRefused(proved);
    tellCut(size);
    if (stored < Math.min(size, proved)) {
      findings.wrong(
          log
              + ": the stored leaf hashes end at index "
              + (stored - 1)
              + ", before what was signed");
    }
    tiles.tell(log, stored, findings);
  }

  private void tellForks(long proved) {
    refused.stream()
        .filter(each -> each.size() <= proved)
        .forEach(
            each ->
                findings.wrong(
                    "FORK: "
                        + each.named()
                        + " of the log "
                        + log
                        + " is of another history: a later one agrees with this log"));
  }

  private void tellRefused(long proved) {
    List<Checkpoint> later = refused.stream().filter(each -> each.size() > proved).toList();
    if (!later.isEmpty()) {
      Checkpoint first = later.getFirst();
      findings.wrong(
          first.named()
              + " disagrees with the log "
              + log
              + ": what stands at "
              + new Range(proved, first.size() - 1)
              + " is not what was signed"
              + (later.size() > 1 ? "; so do " + (later.size() - 1) + " later ones" : ""));
    }
  }

  private void tellCut(long size) {
    List<Checkpoint> beyond = checkpoints.subList(next, checkpoints.size());
    if (!beyond.isEmpty()) {
      Checkpoint last = beyond.getLast();
      findings.wrong(
          "CUT TAIL: the log "
              + log
              + " ends at index "
              + (size - 1)
              + ", "
              + last.named()
              + " has "
              + (last.size() - size)
              + " entries more");
    }
  }

  /** Up to which size the log is what was signed; 0 when nothing was. */
  long proved() {
    return agreed.isEmpty() ? 0 : agreed.getLast().size();
  }
}
