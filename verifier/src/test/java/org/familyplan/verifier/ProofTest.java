package org.familyplan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Proofs of the reference tree of certificate-transparency (merkle_tree_test.cc): the published
 * ones are accepted, and every other one that can be made of them is refused.
 */
class ProofTest {
  /** Roots of the reference tree's sizes 1 to 8. */
  private static final List<byte[]> ROOTS =
      List.of(
              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
              "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
              "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
              "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
              "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
              "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
              "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private final Sha256 sha = new Sha256();
  private final Proof proof = new Proof();
  private final List<byte[]> leaves =
      ENTRIES.stream().map(each -> sha.leaf(HexFormat.of().parseHex(each))).toList();

  @ParameterizedTest
  @CsvSource({
    "0, 1, ''",
    "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void acceptsThePublishedInclusionProofsAndNothingElse(int index, int size, String published) {
    List<byte[]> path = path(published);
    byte[] leaf = leaves.get(index);
    byte[] root = ROOTS.get(size - 1);
    assertThat(proof.includes(index, size, leaf, path, root)).isTrue();
    for (int other = -1; other <= 17; other++) {
      assertThat(proof.includes(other, size, leaf, path, root)).isEqualTo(other == index);
    }
    for (int other = 0; other <= 8; other++) {
      byte[] otherRoot = ROOTS.get(Math.max(0, other - 1));
      assertThat(proof.includes(index, other, leaf, path, otherRoot)).isEqualTo(other == size);
    }
    for (List<byte[]> wrong : damaged(path)) {
      assertThat(proof.includes(index, size, leaf, wrong, root)).isFalse();
    }
    assertThat(proof.includes(index, size, flipped(leaf), path, root)).isFalse();
    assertThat(proof.includes(index, size, leaf, path, flipped(root))).isFalse();
  }

  /** What sigstore-java accepts: a right root with an index or a size that cannot be. */
  @Test
  void refusesARightRootWithAWrongIndexOrSize() {
    List<byte[]> path = List.of(leaves.get(1));
    byte[] root = ROOTS.get(1);
    assertThat(proof.includes(0, 2, leaves.get(0), path, root)).isTrue();
    assertThat(proof.includes(0, 1_000, leaves.get(0), path, root)).isFalse();
    assertThat(proof.includes(4, 1_000, leaves.get(0), path, root)).isFalse();
    assertThat(proof.includes(6, 4, leaves.get(0), path, root)).isFalse();
    assertThat(proof.includes(2, 2, leaves.get(0), path, root)).isFalse();
  }

  /** The root of a larger tree, with a path that leads beyond the size that is claimed. */
  @Test
  void refusesAPathThatIsTooLongAlsoWhenItLeadsToTheRoot() {
    byte[] left = sha.node(leaves.get(0), leaves.get(1));
    byte[] four = sha.node(left, sha.node(leaves.get(2), leaves.get(3)));
    assertThat(four).isEqualTo(ROOTS.get(3));
    List<byte[]> path = List.of(leaves.get(3), left);
    assertThat(proof.includes(2, 4, leaves.get(2), path, four)).isTrue();
    assertThat(proof.includes(0, 2, leaves.get(2), path, four)).isFalse();
  }

  /** The roots of larger trees on both sides, and a path that leads to both. */
  @Test
  void refusesAConsistencyPathThatIsTooLongOrTooShortAlsoWhenItLeadsToBothRoots() {
    byte[] left = sha.node(leaves.get(0), leaves.get(1));
    byte[] right = sha.node(leaves.get(2), leaves.get(3));
    List<byte[]> path = List.of(leaves.get(2), leaves.get(3), left);
    assertThat(consists(3, 4, path)).isTrue();
    byte[] more = leaves.get(4);
    byte[] first = sha.node(more, ROOTS.get(2));
    byte[] second = sha.node(more, ROOTS.get(3));
    assertThat(proof.consists(3, 4, first, second, with(path, 3, more, true))).isFalse();
    assertThat(proof.consists(3, 4, leaves.get(2), right, path.subList(0, 2))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ''",
    "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
  })
  void acceptsThePublishedConsistencyProofsAndNothingElse(int from, int to, String published) {
    List<byte[]> path = path(published);
    for (int first = 0; first <= 8; first++) {
      for (int second = 0; second <= 8; second++) {
        boolean right = first == second && path.isEmpty() && first > 0;
        assertThat(consists(first, second, path))
            .as("%s to %s", first, second)
            .isEqualTo(right || (first == from && second == to));
      }
    }
    for (List<byte[]> wrong : damaged(path)) {
      assertThat(consists(from, to, wrong)).isFalse();
    }
    byte[] first = ROOTS.get(from - 1);
    byte[] second = ROOTS.get(to - 1);
    assertThat(proof.consists(from, to, flipped(first), second, path)).isFalse();
    assertThat(proof.consists(from, to, first, flipped(second), path)).isFalse();
  }

  private boolean consists(int first, int second, List<byte[]> path) {
    return proof.consists(
        first, second, ROOTS.get(Math.max(0, first - 1)), ROOTS.get(Math.max(0, second - 1)), path);
  }

  /** Too short, too long, each hash with one bit flipped, two swapped. */
  private static List<List<byte[]>> damaged(List<byte[]> path) {
    List<List<byte[]>> all = new ArrayList<>();
    all.add(with(path, path.size(), new byte[Sha256.LENGTH], true));
    all.add(with(path, 0, new byte[Sha256.LENGTH], true));
    for (int i = 0; i < path.size(); i++) {
      all.add(with(path, i, flipped(path.get(i)), false));
    }
    if (!path.isEmpty()) {
      all.add(path.subList(0, path.size() - 1));
      all.add(path.subList(1, path.size()));
    }
    if (path.size() > 1) {
      all.add(path.reversed());
    }
    return all;
  }

  private static List<byte[]> with(List<byte[]> path, int at, byte[] hash, boolean inserted) {
    List<byte[]> changed = new ArrayList<>(path);
    if (inserted) {
      changed.add(at, hash);
    } else {
      changed.set(at, hash);
    }
    return changed;
  }

  private static byte[] flipped(byte[] hash) {
    byte[] flipped = hash.clone();
    flipped[31] ^= 1;
    return flipped;
  }

  private static List<byte[]> path(String hashes) {
    return hashes.isEmpty()
        ? List.of()
        : Arrays.stream(hashes.split(" ", -1)).map(HexFormat.of()::parseHex).toList();
  }
}
