package org.familyplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that somebody has approved. A test compares with it; with {@code -Dapprove} the test
 * writes it instead, and the review looks at the difference.
 */
public final class Approved {
  /** The root of the repository, as seen from a module. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Path RESOURCES = Path.of("src/test/resources/approved");

  private final Path file;

  private Approved(Path file) {
    this.file = file;
  }

  /** A file below {@code docs}. */
  public static Approved inDocs(String name) {
    return new Approved(ROOT.resolve("docs").resolve(name));
  }

  /** A file below the test resources of the module whose tests run. */
  public static Approved inResources(String name) {
    return new Approved(RESOURCES.resolve(name));
  }

  /** Names of the files in a folder below the test resources of the module whose tests run. */
  public static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file holds. */
  public String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless the file holds this text. */
  public void is(String text) {
    String complete = text.endsWith("\n") ? text : text + "\n";
    try {
      if (System.getProperty("approve") != null) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, complete);
      }
      assertThat(complete)
          .as("%s is out of date: run the tests with -Dapprove and look at what changes", file)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
