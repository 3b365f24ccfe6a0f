package org.familyplan.query.erasure;

import org.familyplan.api.erasure.ErasureEvent.ErasureDecided;
import org.familyplan.api.erasure.ErasureEvent.ErasureDone;
import org.familyplan.api.erasure.ErasureEvent.ErasureRequested;
import org.familyplan.api.erasure.ErasureRequestsView.Certificate;
import org.familyplan.api.erasure.ErasureRequestsView.Decision;
import org.familyplan.api.erasure.ErasureRequestsView.Request;
import org.familyplan.api.shared.EventId;
import org.jspecify.annotations.Nullable;

/** A request for erasure as remembered. */
record ErasureEntry(
    EventId eventId, ErasureRequested requested, @Nullable Answer answer, @Nullable Proof proof) {

  /** The decision. */
  record Answer(EventId eventId, ErasureDecided decided) {}

  /** The certificate. */
  record Proof(EventId eventId, ErasureDone done) {}

  ErasureEntry decided(EventId by, ErasureDecided e) {
    return new ErasureEntry(eventId, requested, new Answer(by, e), proof);
  }

  ErasureEntry done(EventId by, ErasureDone e) {
    return new ErasureEntry(eventId, requested, answer, new Proof(by, e));
  }

  Request view() {
    return new Request(
        eventId,
        requested.erasureId(),
        requested.personId(),
        requested.requestedBy(),
        requested.wish(),
        requested.requestedOn(),
        answer == null ? null : decision(answer),
        proof == null ? null : certificate(proof));
  }

  private static Decision decision(Answer answer) {
    ErasureDecided e = answer.decided();
    return new Decision(
        answer.eventId(), e.outcome(), e.entries(), e.legalBasis(), e.reasons(), e.decidedOn());
  }

  private static Certificate certificate(Proof proof) {
    ErasureDone e = proof.done();
    return new Certificate(proof.eventId(), e.erasedEntries(), e.erasedFields(), e.erasedOn());
  }
}
