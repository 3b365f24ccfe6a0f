package org.familyplan.platform.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trees and proofs against the published vectors of certificate-transparency (merkle_tree_test.cc),
 * and against the RFC's own recursion for other sizes.
 */
class MerkleTreeTest {
  /** The reference tree's eight leaves, in hexadecimal. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void rootsAreThoseOfTheReferenceTree(int size, String root) {
    assertThat(hex(tree(reference()).root(size))).isEqualTo(root);
  }

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
  void inclusionProofsAreThoseOfTheReferenceTree(int index, int size, String path) {
    assertThat(hex(tree(reference()).inclusion(index, size))).isEqualTo(path);
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
  void consistencyProofsAreThoseOfTheReferenceTree(int from, int to, String path) {
    assertThat(hex(tree(reference()).consistency(from, to))).isEqualTo(path);
  }

  /** Beyond a tile's 256 leaves hashes come from several levels. */
  @Property(tries = 60)
  void rootsOfAnySizeAreThoseOfTheRecursion(@ForAll @IntRange(min = 1, max = 70_000) int size) {
    List<byte[]> leaves = many(size);
    assertThat(tree(leaves).root(size)).isEqualTo(recursion(leaves));
  }

  @Test
  void whatIsMissingIsNotMadeUp() {
    assertThatThrownBy(() -> tree(reference()).root(9)).isInstanceOf(DamagedTree.class);
  }

  /** MTH of RFC 9162 section 2.1.1, word for word. */
  private static byte[] recursion(List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(n - 1);
    return Hashes.node(recursion(leaves.subList(0, k)), recursion(leaves.subList(k, n)));
  }

  private static List<byte[]> reference() {
    return LEAVES.stream().map(HexFormat.of()::parseHex).map(Hashes::leaf).toList();
  }

  private static List<byte[]> many(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Hashes.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  /** A tree in memory with all the levels that tiles have. */
  private static MerkleTree tree(List<byte[]> leaves) {
    Map<Integer, List<byte[]>> levels = new HashMap<>();
    List<byte[]> level = leaves;
    for (int number = 0; !level.isEmpty(); number++) {
      levels.put(number, level);
      List<byte[]> next = new ArrayList<>();
      for (int i = 0; i + Tiles.WIDTH <= level.size(); i += Tiles.WIDTH) {
        next.add(recursion(level.subList(i, i + Tiles.WIDTH)));
      }
      level = next;
    }
    return new MerkleTree((number, tile) -> tile(levels.getOrDefault(number, List.of()), tile));
  }

  private static byte[] tile(List<byte[]> level, long tile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    level.stream().skip(tile * Tiles.WIDTH).limit(Tiles.WIDTH).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String hex(List<byte[]> path) {
    return String.join(" ", path.stream().map(MerkleTreeTest::hex).toList());
  }
}
