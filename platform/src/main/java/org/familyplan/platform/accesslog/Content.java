package org.familyplan.platform.accesslog;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.familyplan.platform.json.Json;
import org.familyplan.platform.transparency.LeafEncoding;

/**
 * What an entry says, as it is stored.
 *
 * @param salt 16 random bytes in hexadecimal, see {@link LeafEncoding}
 */
record Content(String salt, Look look) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  static byte[] of(Look look) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return Json.mapper().writeValueAsBytes(new Content(HexFormat.of().formatHex(salt), look));
  }

  static Look read(byte[] stored) {
    return Json.mapper().readValue(stored, Content.class).look();
  }
}
