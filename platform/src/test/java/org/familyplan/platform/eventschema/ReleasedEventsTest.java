package org.familyplan.platform.eventschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.familyplan.api.Approved;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How a released event is stored never changes again: its approved file stays as it is, byte by
 * byte, also when {@code -Dapprove} would write it anew. The list of released files is only ever
 * appended to, by {@code -Drelease}; lines are those of {@code sha256sum}.
 */
class ReleasedEventsTest {
  private static final Path RESOURCES = Path.of("src/test/resources/approved");
  private static final Path EVENTS = RESOURCES.resolve("events");
  private static final Path LIST = RESOURCES.resolve("released-events.txt");

  /** How many there were at the last release; it only grows, with the list. */
  private static final int RELEASED = 76;

  @BeforeAll
  static void release() throws IOException {
    if (System.getProperty("release") != null) {
      Map<String, String> released = Files.exists(LIST) ? released() : Map.of();
      for (String file : Approved.names("events")) {
        if (!released.containsKey(file)) {
          append(sha256(EVENTS.resolve(file)) + "  " + file + "\n");
        }
      }
    }
  }

  @Test
  void whatWasReleasedIsAsItWas() throws IOException {
    Map<String, String> now = new LinkedHashMap<>();
    for (String file : Approved.names("events")) {
      now.put(file, sha256(EVENTS.resolve(file)));
    }
    assertThat(now)
        .as("a released event's file stays as it is: give the event its next revision instead")
        .containsAllEntriesOf(released());
  }

  @Test
  void theListOnlyGrows() throws IOException {
    assertThat(Files.readAllLines(LIST))
        .hasSizeGreaterThanOrEqualTo(RELEASED)
        .doesNotHaveDuplicates();
    assertThat(released()).hasSameSizeAs(Files.readAllLines(LIST));
  }

  private static Map<String, String> released() throws IOException {
    Map<String, String> released = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LIST)) {
      String[] parts = line.split(" {2}", 2);
      released.put(parts[1], parts[0]);
    }
    return released;
  }

  private static void append(String line) throws IOException {
    Files.writeString(LIST, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String sha256(Path file) throws IOException {
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
