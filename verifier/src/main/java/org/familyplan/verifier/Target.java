package org.familyplan.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The signed checkpoint of one log that a pack's proofs lead to. */
final class Target {
  private final Checkpoint checkpoint;
  private final Proof proof = new Proof();

  private Target(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /**
   * Finds it; empty when no given key signed one.
   *
   * @param said the origin and size that the manifest names
   * @param signed the checkpoints of the log
   */
  static Optional<Target> of(Fields said, List<Checkpoint> signed) {
    String origin = said.text("origin");
    long size = said.number("size");
    return signed.stream()
        .filter(each -> each.origin().equals(origin) && each.size() == size)
        .findFirst()
        .map(Target::new);
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  /**
   * Why an inclusion proof does not hold.
   *
   * @param hash of the entry
   * @param index where the entry must stand
   */
  Optional<String> fault(Fields said, byte[] hash, long index) {
    if (!said.text("origin").equals(checkpoint.origin())
        || said.number("size") != checkpoint.size()) {
      return Optional.of("its proof leads to another checkpoint than the pack's");
    }
    if (said.number("index") != index || !Arrays.equals(said.hash("leafHash"), hash)) {
      return Optional.of("its proof is of another entry");
    }
    return proof.includes(index, checkpoint.size(), hash, said.hashes("path"), checkpoint.root())
        ? Optional.empty()
        : Optional.of("its proof does not show that it is in the log");
  }

  /** Whether an earlier checkpoint is the beginning of this one. */
  boolean continues(Checkpoint earlier, Fields said) {
    return said.text("origin").equals(checkpoint.origin())
        && said.number("from") == earlier.size()
        && said.number("to") == checkpoint.size()
        && proof.consists(
            earlier.size(),
            checkpoint.size(),
            earlier.root(),
            checkpoint.root(),
            said.hashes("path"));
  }
}
