package org.familyplan.platform.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Roots and proofs of RFC 9162 section 2.1 at any size that the tree once had. Remembers tiles: one
 * instance for one answer. Every method throws {@link DamagedTree} when hashes are missing.
 */
final class MerkleTree {
  private final Tiles tiles;
  private final Map<Place, byte[]> known = new HashMap<>();

  private record Place(int level, long tile) {}

  MerkleTree(Tiles tiles) {
    this.tiles = tiles;
  }

  /** MTH(D[size]). */
  byte[] root(long size) {
    return size == 0 ? Hashes.empty() : range(0, size);
  }

  /** The leaf hash at an index. */
  byte[] leaf(long index) {
    return complete(0, index);
  }

  /** PATH(index, D[size]), from the leaf upwards; index is below size. */
  List<byte[]> inclusion(long index, long size) {
    List<byte[]> path = new ArrayList<>();
    path(index, 0, size, path);
    return path;
  }

  /** PROOF(from, D[to]); from is at least 1 and at most to. */
  List<byte[]> consistency(long from, long to) {
    List<byte[]> path = new ArrayList<>();
    subproof(from, 0, to, true, path);
    return path;
  }

  private void path(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long split = from + split(to - from);
    if (index < split) {
      path(index, from, split, path);
      path.add(range(split, to));
    } else {
      path(index, split, to, path);
      path.add(range(from, split));
    }
  }

  private void subproof(long old, long from, long to, boolean whole, List<byte[]> path) {
    if (old == to) {
      if (!whole) {
        path.add(range(from, to));
      }
      return;
    }
    long split = from + split(to - from);
    if (old <= split) {
      subproof(old, from, split, whole, path);
      path.add(range(split, to));
    } else {
      subproof(old, split, to, false, path);
      path.add(range(from, split));
    }
  }

  /** The largest power of two smaller than a number of leaves. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /** Root over the leaves from one index to another, as the RFC splits them. */
  private byte[] range(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      return complete(Long.numberOfTrailingZeros(leaves), from / leaves);
    }
    long split = from + split(leaves);
    return Hashes.node(range(from, split), range(split, to));
  }

  /** Root of the n-th complete subtree of this height. */
  private byte[] complete(int height, long n) {
    int level = height / Tiles.HEIGHT;
    int width = 1 << (height % Tiles.HEIGHT);
    long first = n * width;
    long tile = first / Tiles.WIDTH;
    int offset = (int) (first % Tiles.WIDTH) * Hashes.LENGTH;
    byte[] hashes = known.computeIfAbsent(new Place(level, tile), this::read);
    int end = offset + width * Hashes.LENGTH;
    if (end > hashes.length) {
      throw new DamagedTree(level, tile);
    }
    return Hashes.fold(Arrays.copyOfRange(hashes, offset, end));
  }

  private byte[] read(Place place) {
    return tiles.read(place.level(), place.tile());
  }
}
