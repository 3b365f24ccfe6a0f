package org.familyplan.platform.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The hashes of RFC 9162 section 2.1.1, SHA-256. */
final class Hashes {
  /** Bytes in a hash. */
  static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  /** Root of the tree without leaves. */
  static byte[] empty() {
    return sha256().digest();
  }

  static byte[] leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** Root over hashes that stand one after the other; their number is a power of two. */
  static byte[] fold(byte[] hashes) {
    if (hashes.length == LENGTH) {
      return hashes;
    }
    int middle = hashes.length / 2;
    return node(
        fold(Arrays.copyOfRange(hashes, 0, middle)),
        fold(Arrays.copyOfRange(hashes, middle, hashes.length)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
