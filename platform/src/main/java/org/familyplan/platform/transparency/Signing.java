package org.familyplan.platform.transparency;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.familyplan.api.transparency.LogName;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.keys.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a log's tree grow to the log's end and signs it, unless the log is not the one that was
 * signed before. Reads the log behind its writer and never holds the append lock.
 */
public final class Signing {
  private static final int BATCH = 4_096;
  private static final String LOCK = "select size from tree_head where log = ? for update";
  private static final String GROWN = "update tree_head set size = ? where log = ?";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventLog events;
  private final SigningKey key;
  private final Origins origins;
  private final PublicKeys keys;
  private final CheckpointFiles published;
  private final InstantSource clock;

  /**
   * Signs with a key.
   *
   * @param published the files with the checkpoints that were signed before
   */
  public Signing(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      EventLog events,
      SigningKey key,
      Origins origins,
      PublicKeys keys,
      CheckpointFiles published,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.key = key;
    this.origins = origins;
    this.keys = keys;
    this.published = published;
    this.clock = clock;
  }

  /**
   * The checkpoint of a log as it is now: the latest one when nothing has been added since. Empty
   * while the log is.
   *
   * @throws SigningRefused when the log, its tree and what was signed before do not fit together
   */
  public Optional<SignedCheckpoint> sign(LogName log) {
    String origin = origins.current(log);
    Source source = Source.of(log, events, jdbc);
    HashTable hashes = new HashTable(jdbc, log);
    try {
      requireReaching(source, size(log));
      while (grew(log, source, hashes)) {
        requireReaching(source, size(log));
      }
      return Optional.ofNullable(transaction.execute(status -> signed(log, origin, hashes)));
    } catch (DamagedTree e) {
      throw new SigningRefused("the tree: " + e.getMessage());
    } catch (ChangedEntry e) {
      throw new SigningRefused("an entry: " + e.getMessage());
    }
  }

  private long size(LogName log) {
    return jdbc.sql("select size from tree_head where log = ?")
        .param(log.value())
        .query(Long.class)
        .single();
  }

  private static void requireReaching(Source source, long size) {
    long end = source.end();
    if (end < size) {
      throw new SigningRefused(
          "the log ends at position " + end + ", but its tree has taken in " + size + " entries");
    }
  }

  /** One step; true when there was anything to take in. */
  private boolean grew(LogName log, Source source, HashTable hashes) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              long size = locked(log);
              long end = source.end();
              List<byte[]> leaves = source.leaves(size, BATCH);
              if (leaves.isEmpty() && size < end) {
                throw new SigningRefused("the entry at position " + (size + 1) + " is missing");
              }
              hashes.grow(size, leaves);
              jdbc.sql(GROWN).params(size + leaves.size(), log.value()).update();
              return size + leaves.size() < end;
            }));
  }

  private long locked(LogName log) {
    return jdbc.sql(LOCK).param(log.value()).query(Long.class).single();
  }

  private @Nullable SignedCheckpoint signed(LogName log, String origin, HashTable hashes) {
    long size = locked(log);
    CheckpointTable checkpoints = new CheckpointTable(jdbc);
    MerkleTree tree = new MerkleTree(hashes);
    Optional<SignedCheckpoint> last = checkpoints.latest(origin);
    last.ifPresent(
        each -> requireSame("the last checkpoint", tree, size, each.size(), each.root()));
    requirePublished(log, origin, tree, size);
    VerificationKey verification = new VerificationKey(origin, key.publicKey());
    if (last.isPresent()
        && last.get().size() == size
        && last.get().keyId().equals(verification.hexId())) {
      return last.get();
    }
    if (size == 0) {
      return null;
    }
    SignedCheckpoint next = checkpoint(log, origin, size, tree.root(size), verification);
    checkpoints.add(next);
    return next;
  }

  /** What was published is in this log: the store was not restored behind it, nor exchanged. */
  private void requirePublished(LogName log, String origin, MerkleTree tree, long size) {
    List<String> known = origins.all(log);
    for (Note note : published(log)) {
      if (!known.contains(note.origin())) {
        throw new SigningRefused(
            "the checkpoint file holds checkpoints of another log, " + note.origin());
      }
      if (note.origin().equals(origin)) {
        if (keys.of(origin).stream().noneMatch(each -> each.signed(note))) {
          throw new SigningRefused("a published checkpoint is signed by no key of this store");
        }
        requireSame("a published checkpoint", tree, size, note.size(), note.root());
      }
    }
  }

  /** The last ones: an older one is the beginning of a later one, which was checked when signed. */
  private List<Note> published(LogName log) {
    try {
      List<Note> notes = published.latest(log);
      return notes.subList(Math.max(0, notes.size() - 3), notes.size());
    } catch (UncheckedIOException e) {
      throw new SigningRefused(String.valueOf(e.getMessage()));
    }
  }

  private static void requireSame(
      String what, MerkleTree tree, long size, long signedSize, byte[] signedRoot) {
    if (signedSize > size) {
      throw new SigningRefused(
          what + " has " + signedSize + " entries, the store is behind it with " + size);
    }
    if (signedSize < 1 || !Arrays.equals(tree.root(signedSize), signedRoot)) {
      throw new SigningRefused("the first " + signedSize + " entries are not those of " + what);
    }
  }

  private SignedCheckpoint checkpoint(
      LogName log, String origin, long size, byte[] root, VerificationKey verification) {
    String text = Note.text(origin, size, root);
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] id = verification.id();
    byte[] withId = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, withId, id.length, signature.length);
    Note note = new Note(text, List.of(Note.signature(origin, withId)));
    return new SignedCheckpoint(
        log,
        origin,
        size,
        verification.hexId(),
        root,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        note.toString());
  }
}
