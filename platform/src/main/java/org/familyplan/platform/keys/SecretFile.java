package org.familyplan.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.familyplan.platform.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with a secret, outside the database, that only its owner reads. */
final class SecretFile {
  private static final Logger log = LoggerFactory.getLogger(SecretFile.class);

  private SecretFile() {}

  /** Its text; throws UncheckedIOException when there is none. */
  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read: " + file, e);
    }
  }

  /** Its text, made when there is no file yet. */
  static String readOrMake(Path file, Supplier<String> secret) {
    if (!Files.exists(file)) {
      make(file, secret.get());
    }
    return read(file);
  }

  private static void make(Path file, String secret) {
    FileAttribute<?> ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      OwnerOnly.folderOf(file);
      Files.createFile(file, ownerOnly);
      Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
      log.warn(
          "A NEW KEY was made in {}: back it up apart from the database; without it what the"
              + " database holds cannot be read",
          file);
    } catch (FileAlreadyExistsException e) {
      log.info("another process made the key in {}", file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be written: " + file, e);
    }
  }
}
