package org.familyplan.platform.vault;

import java.nio.ByteBuffer;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Encrypts the persons' keys, so that the database alone opens nothing. Several keys may be known:
 * the newest encrypts, the older ones still decrypt until all has been encrypted anew.
 */
public final class KeyEncryption {
  private static final int NUMBER_BYTES = 4;
  private final Map<Integer, SecretKey> keys;
  private final int newest;

  /**
   * With these keys.
   *
   * @param keys 32 bytes each, by number; the highest number is the newest
   * @throws IllegalArgumentException when there is none, or one has another length
   */
  public KeyEncryption(Map<Integer, byte[]> keys) {
    if (keys.isEmpty() || keys.values().stream().anyMatch(key -> key.length != 32)) {
      throw new IllegalArgumentException("a key-encryption key has 32 bytes");
    }
    this.keys =
        Map.copyOf(
            keys.entrySet().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, each -> Cipher.key(each.getValue()))));
    this.newest = keys.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** Number of the key that encrypts now. */
  public int newest() {
    return newest;
  }

  /** Which key a wrapped one takes. */
  public static int numberOf(byte[] wrapped) {
    return ByteBuffer.wrap(wrapped).getInt();
  }

  byte[] wrap(SecretKey key, String place) {
    byte[] sealed = Cipher.seal(known(newest), key.getEncoded(), place);
    return ByteBuffer.allocate(NUMBER_BYTES + sealed.length).putInt(newest).put(sealed).array();
  }

  SecretKey unwrap(byte[] wrapped, String place) {
    byte[] sealed = new byte[wrapped.length - NUMBER_BYTES];
    ByteBuffer.wrap(wrapped, NUMBER_BYTES, sealed.length).get(sealed);
    return Cipher.key(Cipher.open(known(numberOf(wrapped)), sealed, place));
  }

  private SecretKey known(int number) {
    SecretKey key = keys.get(number);
    if (key == null) {
      throw new IllegalStateException("key-encryption key " + number + " is not configured");
    }
    return key;
  }
}
