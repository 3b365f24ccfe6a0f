package org.familyplan.platform.keys;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The key-encryption keys: lines with a number and 32 bytes in base64, for example {@code 1
 * 3q2+7w...}. The highest number encrypts. A new line begins a rotation; an old line may go when
 * the operator's rotation has ended.
 */
public final class EncryptionKeys {
  private EncryptionKeys() {}

  /** Keys by number, from text as it stands in a file or in the environment. */
  public static Map<Integer, byte[]> parse(String text) {
    Map<Integer, byte[]> keys = new TreeMap<>();
    for (String line : text.strip().split("[\\n;]")) {
      String[] parts = line.strip().split(" +");
      if (parts.length != 2 || keys.put(number(parts[0]), key(parts[1])) != null) {
        throw new IllegalArgumentException(
            "key-encryption keys are lines with a number of their own and a key in base64");
      }
    }
    return keys;
  }

  /** Keys by number, from a file. Throws UncheckedIOException when there is none. */
  public static Map<Integer, byte[]> read(Path file) {
    return parse(SecretFile.read(file));
  }

  /** Keys by number; with no file yet, a first key that only this user can read. */
  public static Map<Integer, byte[]> readOrMake(Path file) {
    return parse(SecretFile.readOrMake(file, () -> "1 " + RandomKey.text()));
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("a key-encryption key has a number from 1 on");
    }
    return Integer.parseInt(text);
  }

  private static byte[] key(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a key-encryption key is not in base64");
    }
  }
}
