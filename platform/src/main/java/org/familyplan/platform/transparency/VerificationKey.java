package org.familyplan.platform.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key under a name (C2SP signed-note).
 *
 * @param name the origin of the log whose checkpoints it checks
 * @param encoded the key, X.509 encoded
 */
record VerificationKey(String name, byte[] encoded) {
  private static final byte ED25519 = 1;
  private static final int RAW = 32;
  private static final int ID = 4;

  /** What stands before a signature: the beginning of a hash of name and key. */
  byte[] id() {
    MessageDigest digest = Hashes.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(typed()), ID);
  }

  /** The same in hexadecimal. */
  String hexId() {
    return HexFormat.of().formatHex(id());
  }

  /** As a verifier takes it: name, id and key in one line. */
  String line() {
    return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    byte[] typed = new byte[1 + RAW];
    typed[0] = ED25519;
    System.arraycopy(encoded, encoded.length - RAW, typed, 1, RAW);
    return typed;
  }

  /** True when this key signed the note. */
  boolean signed(Note note) {
    return note.origin().equals(name)
        && note.signatureOf(name, id())
            .map(found -> verifies(note, Arrays.copyOfRange(found, ID, found.length)))
            .orElse(false);
  }

  private boolean verifies(Note note, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(key);
      verifying.update(note.text().getBytes(StandardCharsets.UTF_8));
      return verifying.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
