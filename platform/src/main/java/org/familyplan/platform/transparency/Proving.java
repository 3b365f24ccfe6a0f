package org.familyplan.platform.transparency;

import java.util.Arrays;
import java.util.function.Supplier;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.transparency.Proofs.Consistency;
import org.familyplan.platform.transparency.Proofs.Inclusion;
import org.familyplan.platform.web.ProblemCode;

/**
 * Proves many entries towards one checkpoint. Remembers the tiles that it has read: take a new one
 * for every few hundred entries. Throws a RequestProblem when there is no proof.
 */
public final class Proving {
  private final SignedCheckpoint checkpoint;
  private final MerkleTree tree;

  Proving(SignedCheckpoint checkpoint, MerkleTree tree) {
    this.checkpoint = checkpoint;
    this.tree = tree;
    if (!Arrays.equals(whole(() -> tree.root(checkpoint.size())), checkpoint.root())) {
      throw ProblemCode.TREE_DAMAGED.problem();
    }
  }

  /** That an event, as it is stored now, is in the tree. */
  public Inclusion inclusion(RecordedEvent event) {
    return inclusion(event.position() - 1, LeafEncoding.of(event));
  }

  /**
   * That an entry, as it is stored now, is in the tree at an index.
   *
   * @param leaf its bytes as {@link LeafEncoding} has them
   */
  public Inclusion inclusion(long index, byte[] leaf) {
    byte[] hash = whole(() -> tree.leaf(index));
    if (!Arrays.equals(hash, Hashes.leaf(leaf))) {
      throw ProblemCode.ENTRY_CHANGED.problem();
    }
    return new Inclusion(
        checkpoint.origin(),
        index,
        checkpoint.size(),
        hash,
        checkpoint.root(),
        whole(() -> tree.inclusion(index, checkpoint.size())));
  }

  /** That the tree of the checkpoint begins with the smaller one of a size. */
  public Consistency consistency(long from) {
    return whole(
        () ->
            new Consistency(
                checkpoint.origin(),
                from,
                checkpoint.size(),
                tree.root(from),
                checkpoint.root(),
                tree.consistency(from, checkpoint.size())));
  }

  static <T> T whole(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (DamagedTree e) {
      throw ProblemCode.TREE_DAMAGED.problem();
    }
  }
}
