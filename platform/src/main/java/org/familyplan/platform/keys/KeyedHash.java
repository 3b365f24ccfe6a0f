package org.familyplan.platform.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 with the service's own key: equal values are found again, but nobody without the key
 * can try out the 10^10 CPR numbers.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * A hash under this key.
   *
   * @param key 32 bytes or more of randomness
   */
  public KeyedHash(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the index key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** A hash under a new random key that nobody knows: what is hashed once is never found again. */
  public static KeyedHash ofForgottenKey() {
    return new KeyedHash(Base64.getDecoder().decode(RandomKey.text()));
  }

  /**
   * The hash of some texts, 32 bytes; the texts cannot run into each other.
   *
   * @param purpose what the hash is for: the same text hashes differently for another purpose
   */
  public byte[] of(String purpose, String... texts) {
    Mac mac = mac();
    update(mac, purpose);
    for (String text : texts) {
      update(mac, text);
    }
    return mac.doFinal();
  }

  private static void update(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    mac.update(bytes);
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
