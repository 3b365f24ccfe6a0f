package org.familyplan.platform.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files that their owner alone reads and writes (0600) in folders that their owner alone
 * enters (0700). File systems without POSIX permissions give what they give by default.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /**
   * Makes the file's folder and those above it that are missing; those that are there stay as they
   * are.
   *
   * @throws IOException when it cannot be made
   */
  public static void folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /**
   * Makes an empty file, and its folder, or takes the rights of others from one that is there.
   *
   * @throws IOException when it cannot be made or its rights cannot be changed
   */
  public static void file(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    folderOf(absolute);
    try {
      Files.createFile(absolute, attributes(absolute, FILE));
    } catch (FileAlreadyExistsException e) {
      if (knowsRights(absolute)) {
        Files.setPosixFilePermissions(absolute, FILE);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
    return knowsRights(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
