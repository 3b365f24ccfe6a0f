package org.familyplan.platform.keys;

import java.security.SecureRandom;
import java.util.Base64;

/** A new random key, 32 bytes. */
final class RandomKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomKey() {}

  static String text() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
