package org.familyplan.platform.transparency;

/** Where a tree's hashes are, in groups of 256 (C2SP tlog-tiles, height 8). */
@FunctionalInterface
interface Tiles {
  /** Hashes in a full tile. */
  int WIDTH = 256;

  /** Levels of the tree that one level of tiles spans. */
  int HEIGHT = 8;

  /**
   * The hashes that there are of a tile, one after the other.
   *
   * @param level 0 for leaf hashes; a hash of level n + 1 is the root of a full tile of level n
   * @param tile which group of 256, from 0
   */
  byte[] read(int level, long tile);
}
