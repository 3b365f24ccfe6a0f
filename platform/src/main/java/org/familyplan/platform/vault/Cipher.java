package org.familyplan.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce each time, and what else is computed with keys. */
final class Cipher {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Spare<javax.crypto.Cipher> CIPHERS =
      new Spare<>(() -> javax.crypto.Cipher.getInstance(TRANSFORMATION));
  private static final Spare<Mac> MACS = new Spare<>(() -> Mac.getInstance("HmacSHA256"));

  private Cipher() {}

  /** What was sealed cannot be opened: a wrong key, or it was changed. */
  static final class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unopened(GeneralSecurityException cause) {
      super("a sealed value does not open", cause);
    }
  }

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  static SecretKey newKey() {
    return key(random(KEY_BYTES));
  }

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * Nonce and ciphertext.
   *
   * @param place what the ciphertext belongs to: it opens nowhere else
   */
  static byte[] seal(SecretKey key, byte[] plain, String place) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      byte[] text = run(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, place, plain);
      return ByteBuffer.allocate(NONCE_BYTES + text.length).put(nonce).put(text).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain bytes. Throws {@link Unopened}. */
  static byte[] open(SecretKey key, byte[] sealed, String place) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      byte[] nonce = new byte[NONCE_BYTES];
      buffer.get(nonce);
      byte[] text = new byte[buffer.remaining()];
      buffer.get(text);
      return run(javax.crypto.Cipher.DECRYPT_MODE, key, nonce, place, text);
    } catch (GeneralSecurityException e) {
      throw new Unopened(e);
    }
  }

  /** The key of several persons together: it takes every one of theirs. */
  static SecretKey together(List<SecretKey> keys) {
    byte[] joint = keys.getFirst().getEncoded();
    for (SecretKey key : keys.subList(1, keys.size())) {
      joint = mac(key, joint);
    }
    return key(joint);
  }

  /** Binds to a value without telling it to anyone who lacks the salt. */
  static String commitment(byte[] salt, byte[] value) {
    return text(mac(new SecretKeySpec(salt, "HmacSHA256"), value));
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static byte[] mac(SecretKey key, byte[] bytes) {
    Mac mac = MACS.take();
    try {
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      MACS.give(mac);
    }
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, String place, byte[] text)
      throws GeneralSecurityException {
    javax.crypto.Cipher cipher = CIPHERS.take();
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } finally {
      CIPHERS.give(cipher);
    }
  }

  /**
   * Objects that are looked up in the JDK's list of providers, which costs as much as a short text
   * costs to encrypt. Each is used by one thread at a time and is initialised anew each time.
   */
  private static final class Spare<T> {
    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final Making<T> making;

    Spare(Making<T> making) {
      this.making = making;
    }

    T take() {
      T known = idle.poll();
      try {
        return known == null ? making.make() : known;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has it", e);
      }
    }

    void give(T used) {
      idle.add(used);
    }
  }

  @FunctionalInterface
  private interface Making<T> {
    T make() throws GeneralSecurityException;
  }
}
