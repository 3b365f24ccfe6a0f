package org.familyplan.query.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Sends bytes from within a lambda. */
final class Sending {
  private Sending() {}

  static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
