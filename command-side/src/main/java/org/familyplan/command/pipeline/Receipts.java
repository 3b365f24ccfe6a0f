package org.familyplan.command.pipeline;

import java.util.Arrays;
import java.util.Optional;
import org.familyplan.command.pipeline.Outcome.Accepted;
import org.familyplan.platform.eventstore.AppendRefused.KeyReused;
import org.familyplan.platform.eventstore.EventLog;
import org.familyplan.platform.eventstore.HandOver.RequestKey;
import org.familyplan.platform.eventstore.KeyUse;

/** What earlier requests with the same idempotency key were answered. */
final class Receipts {
  private final EventLog log;

  Receipts(EventLog log) {
    this.log = log;
  }

  /**
   * The receipt of the same request; none for a dry run.
   *
   * @throws KeyReused when the key belongs to another request
   */
  Optional<Outcome> earlier(Submission submission) {
    RequestKey key = submission.key();
    if (key == null || submission.rehearsal()) {
      return Optional.empty();
    }
    return log.keyUse(key.scopedKey()).map(use -> again(use, key));
  }

  private static Outcome again(KeyUse use, RequestKey key) {
    if (!Arrays.equals(use.fingerprint(), key.fingerprint())) {
      throw new KeyReused();
    }
    return new Accepted(ReceiptBody.receipt(use.receipt()), true);
  }
}
