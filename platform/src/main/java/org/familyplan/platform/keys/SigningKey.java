package org.familyplan.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key that signs checkpoints: a file outside the database with two lines of base64, the
 * private key (PKCS #8) and the public one (X.509).
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final byte[] publicKey;

  private SigningKey(PrivateKey secret, byte[] publicKey) {
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /** A new random key, nowhere stored. */
  public static SigningKey random() {
    return parse(randomText());
  }

  /** Reads the key; throws UncheckedIOException when there is none. */
  public static SigningKey read(Path file) {
    return parse(SecretFile.read(file));
  }

  /** Reads the key, or makes one that only this user can read. */
  public static SigningKey readOrMake(Path file) {
    return parse(SecretFile.readOrMake(file, SigningKey::randomText));
  }

  /**
   * Puts a new key in the place of the one that is there, which stays beside it until the operator
   * destroys it.
   *
   * @param retired where the old one goes
   */
  public static SigningKey replace(Path file, Path retired) {
    try {
      Files.move(file, retired, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be moved: " + file, e);
    }
    return readOrMake(file);
  }

  private static String randomText() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      return base64.encodeToString(pair.getPrivate().getEncoded())
          + "\n"
          + base64.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SigningKey parse(String text) {
    String[] lines = text.split("\\R", -1);
    try {
      return new SigningKey(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0]))),
          Base64.getDecoder().decode(lines[lines.length - 1]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("the signing key cannot be read");
    }
  }

  /** The public key, X.509 encoded. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** An Ed25519 signature, 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signing = Signature.getInstance(ALGORITHM);
      signing.initSign(secret);
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
