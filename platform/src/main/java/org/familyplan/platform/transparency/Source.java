package org.familyplan.platform.transparency;

import java.util.List;

/** A log whose entries a tree takes in. */
interface Source {
  /** Index of the last entry + 1. */
  long end();

  /** The leaf hashes of the next entries from an index on, as far as no entry is missing. */
  List<byte[]> leaves(long from, int limit);
}
