package org.familyplan.query.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Draws by chance and yet reproducibly: whatever has the smallest SHA-256 of seed, a zero byte and
 * the 16 bytes of the family's id comes first. So a sample can be drawn again with any tool, and
 * stays the same when others are left out.
 */
public final class Draw {
  private Draw() {}

  /** All of them in the order in which the seed draws them. */
  public static <T> List<T> inOrder(String seed, Collection<T> from, Function<T, UUID> id) {
    record Ticket<T>(byte[] number, T holder) {}
    return from.stream()
        .map(each -> new Ticket<>(number(seed, id.apply(each)), each))
        .sorted(Comparator.comparing(Ticket::number, Arrays::compareUnsigned))
        .map(Ticket::holder)
        .toList();
  }

  private static byte[] number(String seed, UUID id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(seed.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
