package org.familyplan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files than the end of a zip file can count, so that another record says where they are. */
class PackBytesTest {
  private static final int MANY = 70_000;

  @TempDir Path directory;

  private List<String> found(String before) throws IOException {
    Path file = directory.resolve("pack.zip");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(before.getBytes(StandardCharsets.US_ASCII));
      ZipOutputStream zip = new ZipOutputStream(out);
      for (int each = 0; each < MANY; each++) {
        zip.putNextEntry(new ZipEntry("events/" + each));
        zip.closeEntry();
      }
      zip.finish();
    }
    Findings findings = new Findings();
    PackBytes.check(file, findings);
    return findings.allWrong();
  }

  @Test
  void everyByteOfALargeZipFileBelongsToSomething() throws IOException {
    assertThat(found("")).isEmpty();
  }

  @Test
  void bytesBeforeALargeZipFileAreFound() throws IOException {
    assertThat(found("x"))
        .containsExactly("bytes that belong to no file stand before or within the zip file");
  }
}
