package org.familyplan.query.statistics.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Leaves out of zip files when and where they were made: the same content is the same bytes. */
public final class Zips {
  private static final String PROPERTIES = "docProps/core.xml";

  /** Not midnight: that stands for an unknown time, and then the machine's zone is written too. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private Zips() {}

  /** An entry of a zip file that says the same whenever and wherever it was made. */
  public static ZipEntry timelessEntry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST);
    return entry;
  }

  /**
   * The same document.
   *
   * @param made what it says about when it was made
   */
  static byte[] timeless(byte[] document, Instant made) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Path file = Files.createTempFile("figures", ".zip");
      try {
        Files.write(file, document);
        copy(file, bytes, made);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * By the list at its end: what stands before the entries' contents says nothing of their size.
   */
  private static void copy(Path file, OutputStream bytes, Instant made) throws IOException {
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry each : Collections.list(in.entries())) {
        out.putNextEntry(timelessEntry(each.getName()));
        try (InputStream content = in.getInputStream(each)) {
          byte[] all = content.readAllBytes();
          out.write(each.getName().equals(PROPERTIES) ? made(all, made) : all);
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] made(byte[] properties, Instant made) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(
            "(<dcterms:(?:created|modified)[^>]*>)[^<]*",
            "$1" + made.truncatedTo(ChronoUnit.SECONDS))
        .getBytes(StandardCharsets.UTF_8);
  }
}
