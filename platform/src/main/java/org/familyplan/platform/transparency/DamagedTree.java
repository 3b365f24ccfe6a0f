package org.familyplan.platform.transparency;

/** Hashes of a tree are missing, although the tree has grown beyond them. */
public final class DamagedTree extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedTree(int level, long tile) {
    super("hashes are missing in tile " + tile + " of level " + level);
  }
}
