package org.familyplan.platform.transparency;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.familyplan.api.transparency.LogName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs both logs at an interval, and when it is asked to; hands checkpoints to the witnesses. */
public final class Signer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Signer.class);
  private static final Duration LAST_ROUND = Duration.ofSeconds(30);

  private final Signing signing;
  private final Witnesses witnesses;
  private final Map<LogName, String> trouble = new ConcurrentHashMap<>();
  private final Map<LogName, Long> signed = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("checkpoint-signer").factory());

  public Signer(Signing signing, Witnesses witnesses) {
    this.signing = signing;
    this.witnesses = witnesses;
  }

  /** Begins to sign; the first round comes when the time has passed once. */
  public void start(Duration every) {
    var unused =
        rounds.scheduleWithFixedDelay(
            this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    for (LogName log : LogName.ALL) {
      try {
        var unused = sign(log);
      } catch (RuntimeException e) {
        LOG.debug("{} is not signed in this round", log, e);
      }
    }
  }

  /**
   * Signs a log now; empty while it is.
   *
   * @throws SigningRefused when the log is not what was signed before
   */
  public Optional<SignedCheckpoint> sign(LogName log) {
    try {
      Optional<SignedCheckpoint> checkpoint = signing.sign(log);
      checkpoint.ifPresent(each -> signed.put(log, each.size()));
      checkpoint.ifPresent(witnesses::tell);
      trouble.remove(log);
      return checkpoint;
    } catch (SigningRefused e) {
      tell(log, "NO CHECKPOINT IS SIGNED, " + e.getMessage());
      throw e;
    } catch (RuntimeException e) {
      tell(log, "signing failed: " + e.getClass().getSimpleName());
      throw e;
    }
  }

  private void tell(LogName log, String text) {
    if (!text.equals(trouble.put(log, text))) {
      LOG.error("{}: {}", log, text);
    }
  }

  /** Why a log is not signed at present. */
  public Optional<String> trouble(LogName log) {
    return Optional.ofNullable(trouble.get(log));
  }

  /** Size of the tree that this node signed last; 0 when it has not signed yet. */
  public long signed(LogName log) {
    return signed.getOrDefault(log, 0L);
  }

  /** Ends after the round that is running. Close it before the database. */
  @Override
  public void close() {
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
        LOG.error("the signer did not end within {}", LAST_ROUND);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
