package org.familyplan.query.oversight;

import java.time.LocalDate;
import org.familyplan.api.oversight.OversightEvent.BreakGlassReviewed;
import org.familyplan.api.oversight.OversightEvent.GlassBroken;
import org.familyplan.api.oversight.OversightView.Opening;
import org.familyplan.api.oversight.OversightView.Review;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.time.Tense;
import org.jspecify.annotations.Nullable;

/** A file opened without a task as remembered. */
record OpeningEntry(EventId eventId, GlassBroken broken, @Nullable FollowUp followUp) {

  /** What a manager found. */
  record FollowUp(EventId eventId, BreakGlassReviewed reviewed) {}

  OpeningEntry reviewed(EventId by, BreakGlassReviewed e) {
    return new OpeningEntry(eventId, broken, new FollowUp(by, e));
  }

  Opening view(LocalDate day) {
    return new Opening(
        eventId,
        broken.breakGlassId(),
        broken.employee(),
        broken.reason(),
        broken.brokenOn(),
        broken.until(),
        Tense.of(broken.brokenOn(), broken.until(), day),
        followUp == null ? null : review(followUp));
  }

  private static Review review(FollowUp followUp) {
    BreakGlassReviewed e = followUp.reviewed();
    return new Review(followUp.eventId(), e.reviewer(), e.justified(), e.comment(), e.reviewedOn());
  }
}
