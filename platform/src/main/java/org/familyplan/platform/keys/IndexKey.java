package org.familyplan.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of the keyed hashes: a file outside the database, base64, 32 bytes. */
public final class IndexKey {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKey.class);
  private static final int BYTES = 32;

  private IndexKey() {}

  /** Reads the key; throws UncheckedIOException when there is none. */
  public static KeyedHash read(Path file) {
    try {
      return new KeyedHash(Base64.getDecoder().decode(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index key cannot be read: " + file, e);
    }
  }

  /** Reads the key, or makes one that only this user can read. */
  public static KeyedHash readOrMake(Path file) {
    if (!Files.exists(file)) {
      make(file);
    }
    return read(file);
  }

  private static void make(Path file) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    FileAttribute<?> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file, ownerOnly);
      Files.writeString(
          file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.WRITE);
      LOG.warn("a new index key was made in {}: back it up apart from the database", file);
    } catch (FileAlreadyExistsException e) {
      LOG.info("another process made the index key");
    } catch (IOException e) {
      throw new UncheckedIOException("the index key cannot be written: " + file, e);
    }
  }
}
