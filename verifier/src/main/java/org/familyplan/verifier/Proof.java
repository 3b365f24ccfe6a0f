package org.familyplan.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Verifies single proofs, step by step as RFC 9162 has it. */
final class Proof {
  private final Sha256 sha = new Sha256();

  /** Section 2.1.3.2: whether the leaf is at the index in the tree of that size and root. */
  boolean includes(long leafIndex, long treeSize, byte[] hash, List<byte[]> path, byte[] root) {
    if (leafIndex < 0 || leafIndex >= treeSize) { // step 1
      return false;
    }
    long fn = leafIndex; // step 2
    long sn = treeSize - 1;
    byte[] r = hash; // step 3
    for (byte[] p : path) { // step 4
      if (sn == 0) { // 4.1: the path is too long
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) { // 4.2
        r = sha.node(p, r);
        while ((fn & 1) == 0 && fn != 0) { // until LSB(fn) is set or fn is 0
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = sha.node(r, p);
      }
      fn >>= 1; // 4.3
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(r, root); // step 5: the path is not too short
  }

  /** Section 2.1.4.2: whether the first tree is the beginning of the second. */
  boolean consists(
      long first, long second, byte[] firstHash, byte[] secondHash, List<byte[]> path) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) { // no proof is needed, and none may be given
      return path.isEmpty() && Arrays.equals(firstHash, secondHash);
    }
    if (path.isEmpty()) { // step 1
      return false;
    }
    List<byte[]> proof = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) { // step 2
      proof.addFirst(firstHash);
    }
    long fn = first - 1; // step 3
    long sn = second - 1;
    while ((fn & 1) == 1) { // step 4
      fn >>= 1;
      sn >>= 1;
    }
    byte[] fr = proof.getFirst(); // step 5
    byte[] sr = proof.getFirst();
    for (byte[] c : proof.subList(1, proof.size())) { // step 6
      if (sn == 0) { // 6.1: the path is too long
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) { // 6.2
        fr = sha.node(c, fr);
        sr = sha.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = sha.node(sr, c);
      }
      fn >>= 1; // 6.3
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash); // step 7
  }
}
