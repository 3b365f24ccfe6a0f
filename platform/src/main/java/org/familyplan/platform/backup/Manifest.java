package org.familyplan.platform.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param format version of the file's form
 * @param madeAt when it was made
 * @param position the log's last position in it
 * @param recordedAt recorded time of that position
 * @param tables rows and SHA-256 of each table's file
 */
public record Manifest(
    int format, Instant madeAt, long position, Instant recordedAt, Map<String, Content> tables) {
  static final int FORMAT = 1;

  /** One table's file: number of rows, SHA-256 of its bytes in hexadecimal. */
  public record Content(long rows, String sha256) {}
}
