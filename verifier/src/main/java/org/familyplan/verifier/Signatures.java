package org.familyplan.verifier;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks the signatures of a note (C2SP signed-note) with the given keys. */
record Signatures(List<Key> keys) {
  /** How the line of a signature begins. */
  static final String BEGINNING = "\u2014 ";

  /**
   * What is wrong: a key of that name must have signed; signatures of others do not matter.
   *
   * @param text what was signed
   * @param signatures lines of signatures
   */
  Optional<String> fault(String name, String text, String signatures) {
    boolean meant = false;
    for (String line : signatures.lines().toList()) {
      byte[] bytes = signature(line, name);
      for (Key key : keys) {
        if (key.name().equals(name) && key.isMeant(bytes)) {
          meant = true;
          if (key.verifies(text, bytes)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(meant ? "has a wrong signature" : "is signed by none of the given keys");
  }

  private static byte[] signature(String line, String name) {
    String beginning = BEGINNING + name + " ";
    try {
      return line.startsWith(beginning)
          ? Base64.getDecoder().decode(line.substring(beginning.length()))
          : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
