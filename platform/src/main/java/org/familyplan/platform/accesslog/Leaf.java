package org.familyplan.platform.accesslog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The leaf hash of an entry as RFC 9162 has it: SHA-256 over a zero byte and the leaf, here a
 * canonical encoding of what is stored. Each field comes after its length (four bytes, most
 * significant first): the name and version of this encoding, the position (eight bytes), the
 * recorded time in microseconds since 1970 (eight bytes), the content's bytes.
 *
 * <p>The content holds a random salt, so that once it is disposed of, the hash that stays behind
 * confirms no guess about who looked at whom.
 */
final class Leaf {
  private static final byte LEAF = 0;
  private static final byte[] FORM = "familyplan/access-log/1".getBytes(StandardCharsets.US_ASCII);

  private Leaf() {}

  static byte[] hash(long position, Instant recordedAt, byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    field(digest, FORM);
    field(digest, number(position));
    field(digest, number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)));
    field(digest, content);
    return digest.digest();
  }

  private static void field(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
