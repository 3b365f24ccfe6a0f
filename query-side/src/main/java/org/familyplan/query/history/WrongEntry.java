package org.familyplan.query.history;

import java.util.List;
import java.util.Set;
import org.familyplan.api.record.CorrectionsView.AmendmentKind;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.platform.eventstore.RecordedEvent;

/**
 * An entry that was wrong from its recording to its amendment.
 *
 * @param recorded the wrong entry
 * @param facts the kinds of facts that were wrong in it: of a dated fact its kind, of a member's
 *     details {@code household.FamilyMemberAdded.} and the detail's name
 * @param subjects the persons whom it is about
 * @param amendment what was recorded about it later
 * @param chain the entries of its place, up to the amendment
 */
record WrongEntry(
    AmendmentKind kind,
    RecordedEvent recorded,
    Set<String> facts,
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
