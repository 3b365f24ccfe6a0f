package org.familyplan.query.history;

import java.util.List;
import org.familyplan.api.record.CorrectionsView.AmendmentKind;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventstore.RecordedEvent;

/**
 * An entry that was wrong from its recording to its amendment.
 *
 * @param recorded the wrong entry
 * @param fact the kind of fact that it holds
 * @param subjects the persons whom it is about
 * @param amendment what was recorded about it later
 * @param chain the entries of its place, up to the amendment
 */
record WrongEntry(
    AmendmentKind kind,
    RecordedEvent recorded,
    String fact,
    List<PersonId> subjects,
    RecordedEvent amendment,
    List<EventId> chain) {

  EventId eventId() {
    return new EventId(recorded.eventId());
  }

  /** True when it stood as right at that place of the log. */
  boolean stoodAt(long position) {
    return position > recorded.position() && position < amendment.position();
  }

  boolean isAbout(List<PersonId> persons) {
    return subjects.isEmpty() || persons.stream().anyMatch(subjects::contains);
  }
}
