package org.familyplan.query.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.transparency.Proofs;
import org.familyplan.platform.transparency.Proving;
import org.familyplan.platform.transparency.SignedCheckpoint;
import org.familyplan.query.transparency.ProofViews;

/**
 * Packs the checkpoint that a log's proofs lead to, with some that were published before it and the
 * proofs that the log only grew since.
 */
final class CheckpointFiles {
  private static final int EARLIER = 50;

  private final Proofs proofs;

  CheckpointFiles(Proofs proofs) {
    this.proofs = proofs;
  }

  void pack(SignedCheckpoint checkpoint, PackZip zip) {
    List<SignedCheckpoint> all = new ArrayList<>(proofs.before(checkpoint, EARLIER).reversed());
    Proving proving = proofs.proving(checkpoint);
    all.stream()
        .map(SignedCheckpoint::size)
        .distinct()
        .forEach(
            from ->
                zip.json(
                    "proofs/" + checkpoint.log() + "-" + from + ".json",
                    ProofViews.of(proving.consistency(from))));
    all.add(checkpoint);
    zip.text(
        "checkpoints/" + checkpoint.log() + ".txt",
        all.stream().map(SignedCheckpoint::note).collect(Collectors.joining("\n")));
  }

  /** The public keys, for comparison: those that count come from somebody trusted. */
  void keys(PackZip zip) {
    List<String> lines = new ArrayList<>();
    LogName.ALL.forEach(log -> lines.addAll(proofs.keys(log)));
    zip.text("checkpoints/keys.txt", String.join("\n", lines) + "\n");
  }
}
