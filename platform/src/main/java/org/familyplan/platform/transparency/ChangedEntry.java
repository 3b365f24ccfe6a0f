package org.familyplan.platform.transparency;

/** What stands beside an entry is not what its bytes say. */
public final class ChangedEntry extends RuntimeException {
  private static final long serialVersionUID = 1;

  ChangedEntry(long position) {
    super(
        "the leaf hash beside the entry at position "
            + position
            + " is not that of its bytes or of the tree");
  }
}
