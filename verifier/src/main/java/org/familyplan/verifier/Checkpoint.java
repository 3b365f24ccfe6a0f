package org.familyplan.verifier;

import java.util.Arrays;
import java.util.Base64;

/**
 * What was signed about a log.
 *
 * @param origin the log's name
 * @param size entries in its tree
 * @param root root hash of the tree
 * @param source where the checkpoint was found
 */
record Checkpoint(String origin, long size, byte[] root, String source) {
  /** How a finding names it. */
  String named() {
    return "the checkpoint of size " + size + " (" + source + ")";
  }

  boolean says(byte[] otherRoot) {
    return Arrays.equals(root, otherRoot);
  }

  /** True when both say the same, wherever they were found. */
  boolean agrees(Checkpoint other) {
    return size == other.size && says(other.root);
  }

  /** True when another one says the same of the same log. */
  boolean isSaidBy(Checkpoint other) {
    return origin.equals(other.origin) && agrees(other);
  }

  String rootText() {
    return Base64.getEncoder().encodeToString(root);
  }
}
