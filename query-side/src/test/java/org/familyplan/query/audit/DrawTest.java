package org.familyplan.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final List<UUID> FAMILIES =
      LongStream.range(0, 1_000).mapToObj(number -> new UUID(0, number)).toList();

  private static List<UUID> draw(String seed, List<UUID> from) {
    return Draw.inOrder(seed, from, id -> id);
  }

  @Test
  void theSameSeedDrawsTheSameWhateverTheOrder() {
    List<UUID> turned = new ArrayList<>(FAMILIES);
    Collections.reverse(turned);
    assertThat(draw("2026", turned)).isEqualTo(draw("2026", FAMILIES));
  }

  @Test
  void anotherSeedDrawsOthers() {
    assertThat(draw("2027", FAMILIES).subList(0, 20))
        .isNotEqualTo(draw("2026", FAMILIES).subList(0, 20));
  }

  @Test
  void whoIsDrawnStaysDrawnWhenOthersAreLeftOut() {
    List<UUID> drawn = draw("2026", FAMILIES);
    List<UUID> fewer = new ArrayList<>(FAMILIES);
    fewer.removeAll(drawn.subList(20, 500));
    assertThat(draw("2026", fewer).subList(0, 20)).isEqualTo(drawn.subList(0, 20));
  }

  /** The order is published, so that whoever doubts a sample can draw it with another tool. */
  @Test
  void theOrderIsThatOfTheHashes() {
    assertThat(draw("seed", List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3))))
        .containsExactlyInAnyOrder(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3))
        .isSortedAccordingTo((one, other) -> hash(one).compareTo(hash(other)));
  }

  private static String hash(UUID id) {
    byte[] bytes = new byte[21];
    System.arraycopy("seed".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 4);
    ByteBuffer.wrap(bytes, 5, 16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each of a thousand is among the first hundred of about a tenth of the seeds. */
  @Test
  void everyFamilyHasItsChance() {
    long drawn =
        LongStream.range(0, 200)
            .filter(
                seed -> draw("s" + seed, FAMILIES).subList(0, 100).contains(FAMILIES.getFirst()))
            .count();
    assertThat(drawn).isBetween(5L, 40L);
  }
}
