package org.familyplan.platform.transparency;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.familyplan.api.transparency.LogName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leaf hashes that stand beside the entries of the access log. They are all that is left of an
 * entry once it is disposed of, so they are compared while there still is something to compare:
 * with the entry's bytes, as long as these are there, and with what the tree has taken in.
 */
public final class LookHashes {
  private static final int PAGE = 1_000;
  private static final String AFTER =
      "select l.position, l.recorded_at, l.leaf_hash, c.content from access_log l"
          + " left join access_content c on c.position = l.position"
          + " where l.position > ? order by l.position fetch first ? rows only";

  private final JdbcClient jdbc;

  public LookHashes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One entry.
   *
   * @param leafHash what stands beside it
   * @param computed the hash of its bytes; null when they were disposed of
   */
  record Look(long position, byte[] leafHash, byte @Nullable [] computed) {
    /** Without bytes there is nothing that it could disagree with. */
    boolean agrees() {
      return computed == null || Arrays.equals(computed, leafHash);
    }
  }

  /** The next entries after a position. */
  List<Look> after(long position, int limit) {
    return jdbc.sql(AFTER)
        .params(position, limit)
        .query(
            (row, n) ->
                look(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class),
                    row.getBytes(3),
                    row.getBytes(4)))
        .list();
  }

  private static Look look(
      long position, OffsetDateTime recordedAt, byte[] leafHash, byte @Nullable [] content) {
    return new Look(
        position,
        leafHash,
        content == null
            ? null
            : LeafEncoding.hashOfLook(position, recordedAt.toInstant(), content));
  }

  /**
   * Refuses to rely on leaf hashes that were changed.
   *
   * @param upTo last position that counts
   * @throws ChangedEntry when one of them was
   */
  public void requireUnchanged(long upTo) {
    changed().stream()
        .filter(each -> each <= upTo)
        .findFirst()
        .ifPresent(
            position -> {
              throw new ChangedEntry(position);
            });
  }

  /** Positions of entries whose leaf hash is not that of their bytes, or not that of the tree. */
  public List<Long> changed() {
    List<Long> changed = new ArrayList<>();
    HashTable tree = new HashTable(jdbc, LogName.ACCESS);
    List<Look> page = after(0, PAGE);
    while (!page.isEmpty()) {
      Leaves leaves = new Leaves(tree);
      page.stream()
          .filter(each -> !each.agrees() || leaves.differ(each))
          .forEach(each -> changed.add(each.position()));
      page = after(page.getLast().position(), PAGE);
    }
    return changed;
  }

  /** The tree's leaves, a tile at a time. */
  private static final class Leaves {
    private final HashTable tree;
    private long tile = -1;
    private byte[] hashes = new byte[0];

    private Leaves(HashTable tree) {
      this.tree = tree;
    }

    /** False for an entry that the tree has not taken in. */
    boolean differ(Look look) {
      long index = look.position() - 1;
      if (index / Tiles.WIDTH != tile) {
        tile = index / Tiles.WIDTH;
        hashes = tree.read(0, tile);
      }
      int from = (int) (index % Tiles.WIDTH) * Hashes.LENGTH;
      int to = from + Hashes.LENGTH;
      return to <= hashes.length
          && !Arrays.equals(look.leafHash(), Arrays.copyOfRange(hashes, from, to));
    }
  }
}
