package org.familyplan.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A public key under a name, {@code name+id+key} (C2SP signed-note, Ed25519).
 *
 * @param name the origin of the log whose checkpoints it checks
 * @param id four bytes that stand before a signature
 */
record Key(String name, byte[] id, PublicKey key) {
  private static final byte ED25519 = 1;
  private static final int RAW = 32;
  private static final int ID = 4;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The keys of a file, one a line; throws Unreadable when a line is no key. */
  static List<Key> read(Path file) {
    try {
      List<Key> keys = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          keys.add(parse(line.strip()));
        }
      }
      return keys;
    } catch (IOException e) {
      throw new Unreadable("the key file " + file + " cannot be read");
    }
  }

  static Key parse(String line) {
    String[] parts = line.split("\\+", 3);
    try {
      byte[] typed = Base64.getDecoder().decode(parts[parts.length - 1]);
      if (parts.length == 3 && typed.length == 1 + RAW && typed[0] == ED25519) {
        Key key = new Key(parts[0], id(parts[0], typed), publicKey(typed));
        if (HexFormat.of().formatHex(key.id()).equals(parts[1])) {
          return key;
        }
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new Unreadable("this is no Ed25519 key as name+id+key: " + line);
    }
    throw new Unreadable("this is no Ed25519 key as name+id+key: " + line);
  }

  private static byte[] id(String name, byte[] typed) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(typed), ID);
  }

  private static PublicKey publicKey(byte[] typed) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + RAW);
    System.arraycopy(typed, 1, encoded, X509.length, RAW);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** True when the bytes behind a signature's name begin with this key's id. */
  boolean isMeant(byte[] signature) {
    return signature.length > ID && Arrays.equals(signature, 0, ID, id, 0, ID);
  }

  /** True when a line names this key. */
  boolean isOf(String line) {
    return line.startsWith(name + "+" + HexFormat.of().formatHex(id) + "+");
  }

  boolean verifies(String text, byte[] signature) {
    try {
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(key);
      verifying.update(text.getBytes(StandardCharsets.UTF_8));
      return verifying.verify(signature, ID, signature.length - ID);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
