package org.familyplan.command.pipeline;

import java.util.Arrays;
import java.util.Optional;
import org.familyplan.command.pipeline.Outcome.Accepted;
import org.familyplan.command.pipeline.SubmissionRefused.ByRule;
import org.familyplan.command.pipeline.SubmissionRefused.StaleVersion;
import org.familyplan.command.pipeline.SubmissionRefused.TooBusy;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.AppendRefused.VersionConflict;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.eventstore.KeyUse;
import org.familyplan.platform.eventstore.StoredReceipt;

/**
 * Takes submissions: a known idempotency key is answered first, a conflict with another writer is
 * decided again, and no refusal leaves before it was checked against the head of the family's
 * stream, so that a stale cache never refuses.
 */
public final class CommandService {
  private static final int TRIES = 5;

  private final EventLog log;
  private final FamilyUnit family;

  public CommandService(EventLog log, FamilyUnit family) {
    this.log = log;
    this.family = family;
  }

  /**
   * Stores what the commands lead to, or rehearses it.
   *
   * @throws SubmissionRefused when a rule, the version or too many writers stand in the way
   * @throws KeyReused when the idempotency key belongs to another request
   */
  public Outcome submit(Submission submission) {
    Optional<Outcome> earlier = earlier(submission);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return family.attempt(submission);
      } catch (VersionConflict moved) {
        family.forget(submission.familyId());
        if (submission.expectedVersion() != null) {
          return repeatedOr(
              submission, new StaleVersion(log.version(submission.familyId().value())));
        }
      } catch (FamilyUnit.DecidedOnOldState old) {
        family.forget(submission.familyId());
      } catch (ByRule | StaleVersion refused) {
        return repeatedOr(submission, refused);
      }
    }
    throw new TooBusy();
  }

  /** A twin of the same request may have been taken while this one was decided. */
  private Outcome repeatedOr(Submission submission, SubmissionRefused refused) {
    return earlier(submission).orElseThrow(() -> refused);
  }

  private Optional<Outcome> earlier(Submission submission) {
    RequestKey key = submission.key();
    if (key == null || submission.rehearsal()) {
      return Optional.empty();
    }
    return log.keyUse(key.scopedKey()).map(use -> answerAgain(use, key));
  }

  private static Outcome answerAgain(KeyUse use, RequestKey key) {
    if (!Arrays.equals(use.fingerprint(), key.fingerprint())) {
      throw new KeyReused();
    }
    StoredReceipt receipt = use.receipt();
    return new Accepted(ReceiptBody.receipt(receipt), true);
  }
}
