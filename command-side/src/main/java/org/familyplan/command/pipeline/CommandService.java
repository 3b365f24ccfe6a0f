package org.familyplan.command.pipeline;

import org.familyplan.command.pipeline.SubmissionRefused.ByRule;
import org.familyplan.command.pipeline.SubmissionRefused.StaleVersion;
import org.familyplan.command.pipeline.SubmissionRefused.TooBusy;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.AppendRefused.VersionConflict;
import org.familyplan.platform.eventstore.EventLog;

/**
 * Takes submissions: rights first, then a known idempotency key, If-Match, the rules. A conflict
 * with another writer is decided again, and no refusal leaves before it was checked against the
 * head of the family's stream, so that a stale cache never refuses.
 */
public final class CommandService {
  private static final int TRIES = 5;

  private final EventLog log;
  private final FamilyUnit family;
  private final Receipts receipts;

  public CommandService(EventLog log, FamilyUnit family) {
    this.log = log;
    this.receipts = new Receipts(log);
    this.family = family;
  }

  /**
   * Stores what the commands lead to, or rehearses it.
   *
   * @throws SubmissionRefused when a rule, the version or too many writers stand in the way
   * @throws KeyReused when the idempotency key belongs to another request
   */
  public Outcome submit(Submission submission) {
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
    return receipts.earlier(submission).orElseThrow(() -> refused);
  }
}
