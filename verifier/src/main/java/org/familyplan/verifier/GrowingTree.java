package org.familyplan.verifier;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A tree that only grows: remembers the roots of its complete subtrees, one a height at the most,
 * which is enough for its root.
 */
final class GrowingTree {
  private static final int HEIGHTS = 64;

  private final Sha256 sha;
  private final byte[] @Nullable [] peaks = new byte[HEIGHTS][];
  private long size;

  GrowingTree(Sha256 sha) {
    this.sha = sha;
  }

  /** One that goes its own way from here. */
  GrowingTree copy() {
    GrowingTree copy = new GrowingTree(sha);
    System.arraycopy(peaks, 0, copy.peaks, 0, HEIGHTS);
    copy.size = size;
    return copy;
  }

  long size() {
    return size;
  }

  /**
   * Adds a leaf.
   *
   * @param completed takes each subtree that the leaf completes: its height, its root
   */
  void add(byte[] leafHash, BiConsumer<Integer, byte[]> completed) {
    byte[] hash = leafHash;
    int height = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = sha.node(peak(height), hash);
      height++;
      completed.accept(height, hash);
    }
    peaks[height] = hash;
    size++;
  }

  byte[] root() {
    if (size == 0) {
      return sha.empty();
    }
    int height = Long.numberOfTrailingZeros(size);
    byte[] root = peak(height);
    for (height++; height < HEIGHTS; height++) {
      if ((size >> height & 1) == 1) {
        root = sha.node(peak(height), root);
      }
    }
    return root;
  }

  private byte[] peak(int height) {
    byte[] peak = peaks[height];
    if (peak == null) {
      throw new IllegalStateException("no subtree of height " + height);
    }
    return peak;
  }
}
