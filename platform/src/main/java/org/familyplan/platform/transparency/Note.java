package org.familyplan.platform.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A signed checkpoint (C2SP tlog-checkpoint in a signed-note): origin, size and root of a tree, and
 * who says so.
 *
 * @param text the three lines that are signed, each with its end
 * @param signatures lines that begin with a dash
 */
record Note(String text, List<String> signatures) {
  private static final String SIGNATURE = "\u2014 ";
  private static final int LINES = 3;

  /** The text of a checkpoint. */
  static String text(String origin, long size, byte[] root) {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /** The line of a signature. */
  static String signature(String name, byte[] keyIdAndSignature) {
    return SIGNATURE + name + " " + Base64.getEncoder().encodeToString(keyIdAndSignature);
  }

  /**
   * All complete notes of a text in which notes stand below each other, an empty line between them;
   * the rest is left out.
   */
  static List<Note> all(String notes) {
    List<Note> found = new ArrayList<>();
    String text = "";
    for (String block : notes.substring(0, notes.lastIndexOf('\n') + 1).split("\n\n", -1)) {
      if (!block.startsWith(SIGNATURE)) {
        text = block + "\n";
      } else if (text.lines().count() == LINES) {
        found.add(
            new Note(text, block.lines().filter(line -> line.startsWith(SIGNATURE)).toList()));
        text = "";
      }
    }
    return found;
  }

  String origin() {
    return line(0);
  }

  /** Size of the tree; -1 when that is no number. */
  long size() {
    String size = line(1);
    return size.matches("[1-9][0-9]{0,17}") ? Long.parseLong(size) : -1;
  }

  /** Root of the tree; empty when it cannot be read. */
  byte[] root() {
    return bytes(line(2)).orElse(new byte[0]);
  }

  private String line(int number) {
    return text.lines().skip(number).findFirst().orElse("");
  }

  /** What a name's signature line holds. */
  Optional<byte[]> signatureOf(String name, byte[] keyId) {
    String beginning = SIGNATURE + name + " ";
    return signatures.stream()
        .filter(line -> line.startsWith(beginning))
        .flatMap(line -> bytes(line.substring(beginning.length())).stream())
        .filter(each -> startsWith(each, keyId))
        .findFirst();
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length > beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text + "\n" + String.join("\n", signatures) + "\n";
  }
}
