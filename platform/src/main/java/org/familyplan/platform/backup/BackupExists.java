package org.familyplan.platform.backup;

import java.nio.file.Path;

/** There is a file of that name; a backup never replaces one. */
public final class BackupExists extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupExists(Path file) {
    super("There is a backup of this name already: " + file, null, false, false);
  }
}
