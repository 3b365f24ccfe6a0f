package org.familyplan.platform.keys;

import java.nio.file.Path;
import java.util.Base64;

/** The key of the keyed hashes: a file outside the database, base64, 32 bytes. */
public final class IndexKey {
  private IndexKey() {}

  /** Reads the key; throws UncheckedIOException when there is none. */
  public static KeyedHash read(Path file) {
    return hash(SecretFile.read(file));
  }

  /** Reads the key, or makes one that only this user can read. */
  public static KeyedHash readOrMake(Path file) {
    return hash(SecretFile.readOrMake(file, RandomKey::text));
  }

  private static KeyedHash hash(String text) {
    return new KeyedHash(Base64.getDecoder().decode(text));
  }
}
