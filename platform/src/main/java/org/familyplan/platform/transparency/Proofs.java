package org.familyplan.platform.transparency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.RecordedEvent;
import org.familyplan.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers auditors from the trees. Throws a RequestProblem when there is no answer. */
public final class Proofs {
  private final JdbcClient jdbc;
  private final EventLog events;
  private final Origins origins;
  private final PublicKeys keys;

  public Proofs(JdbcClient jdbc, EventLog events, Origins origins, PublicKeys keys) {
    this.jdbc = jdbc;
    this.events = events;
    this.origins = origins;
    this.keys = keys;
  }

  /** That an entry is in the tree of a size. */
  public record Inclusion(
      String origin, long index, long size, byte[] leafHash, byte[] root, List<byte[]> path) {}

  /** That a tree only grew. */
  public record Consistency(
      String origin, long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {}

  /** The names of a log, oldest first. */
  public List<String> origins(LogName log) {
    return origins.all(log);
  }

  /** Every key under every name, as the verifier takes them. */
  public List<String> keys(LogName log) {
    return origins.all(log).stream()
        .flatMap(origin -> keys.of(origin).stream())
        .map(VerificationKey::line)
        .toList();
  }

  /** The latest checkpoint. */
  public SignedCheckpoint latest(LogName log) {
    return new CheckpointTable(jdbc)
        .latest(origins.current(log))
        .orElseThrow(ProblemCode.NO_CHECKPOINT::problem);
  }

  /**
   * The earliest checkpoint, of the log's present name, that covers the entry at a position; the
   * latest when none covers it yet; empty when nothing was signed.
   */
  public Optional<SignedCheckpoint> covering(LogName log, long position) {
    CheckpointTable checkpoints = new CheckpointTable(jdbc);
    return origins
        .begun(log)
        .flatMap(
            origin -> checkpoints.covering(origin, position).or(() -> checkpoints.latest(origin)));
  }

  /** The checkpoints of the same name that were smaller, newest first, at most so many. */
  public List<SignedCheckpoint> before(SignedCheckpoint checkpoint, int most) {
    return new CheckpointTable(jdbc).before(checkpoint.origin(), checkpoint.size(), most);
  }

  /** Proves entries towards a checkpoint. */
  public Proving proving(SignedCheckpoint checkpoint) {
    return new Proving(checkpoint, new MerkleTree(new HashTable(jdbc, checkpoint.log())));
  }

  /**
   * A tile's hashes, as many as are wanted.
   *
   * @param width how many of the 256
   */
  public byte[] tile(LogName log, int level, long tile, int width) {
    byte[] hashes = new HashTable(jdbc, log).read(level, tile);
    if (hashes.length < width * Hashes.LENGTH) {
      throw ProblemCode.TILE_UNKNOWN.problem();
    }
    return Arrays.copyOf(hashes, width * Hashes.LENGTH);
  }

  /**
   * Proof that the entry at an index is in the tree.
   *
   * @param wanted size of the tree, or null for that of the latest checkpoint
   */
  public Inclusion inclusion(LogName log, long index, @Nullable Long wanted) {
    long size = size(log, wanted);
    if (index >= size) {
      throw ProblemCode.INDEX_UNKNOWN.problem();
    }
    MerkleTree tree = new MerkleTree(new HashTable(jdbc, log));
    requireStored(log, index, tree);
    return Proving.whole(
        () ->
            new Inclusion(
                origins.current(log),
                index,
                size,
                tree.leaf(index),
                tree.root(size),
                tree.inclusion(index, size)));
  }

  /** An entry whose bytes are there must be stored as the tree has taken it in. */
  private void requireStored(LogName log, long index, MerkleTree tree) {
    byte[] taken = Proving.whole(() -> tree.leaf(index));
    if (!stored(log, index).map(each -> Arrays.equals(each, taken)).orElse(false)) {
      throw ProblemCode.ENTRY_CHANGED.problem();
    }
  }

  private Optional<byte[]> stored(LogName log, long index) {
    try {
      return Source.of(log, events, jdbc).leaves(index, 1).stream().findFirst();
    } catch (ChangedEntry e) {
      return Optional.empty();
    }
  }

  /** The same for an event. */
  public Inclusion inclusion(UUID eventId, @Nullable Long wanted) {
    Optional<RecordedEvent> event = events.event(eventId);
    RecordedEvent stored = event.orElseThrow(ProblemCode.INDEX_UNKNOWN::problem);
    return inclusion(LogName.EVENTS, stored.position() - 1, wanted);
  }

  /**
   * Proof that a tree only grew.
   *
   * @param wanted size of the larger tree, or null for that of the latest checkpoint
   */
  public Consistency consistency(LogName log, long from, @Nullable Long wanted) {
    long to = size(log, wanted);
    if (from > to) {
      throw ProblemCode.TREE_SIZE.problem();
    }
    MerkleTree tree = new MerkleTree(new HashTable(jdbc, log));
    return Proving.whole(
        () ->
            new Consistency(
                origins.current(log),
                from,
                to,
                tree.root(from),
                tree.root(to),
                tree.consistency(from, to)));
  }

  private long size(LogName log, @Nullable Long wanted) {
    if (wanted == null) {
      return latest(log).size();
    }
    long grown =
        jdbc.sql("select size from tree_head where log = ?")
            .param(log.value())
            .query(Long.class)
            .single();
    if (wanted > grown) {
      throw ProblemCode.TREE_SIZE.problem();
    }
    return wanted;
  }
}
