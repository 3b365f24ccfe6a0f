package org.familyplan.api.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal.Why;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What a family experienced, in plain sentences, ordered by when it was true.
 *
 * @param version number of events that the family has
 * @param moments earliest first
 * @param next cursor of the next page, or null on the last
 */
public record TimelineView(
    FamilyId familyId, long version, List<Moment> moments, @Nullable String next) {

  /**
   * One thing that happened.
   *
   * @param from first day on which it was true
   * @param until first day on which it was no longer true, if known
   * @param sentence what happened, in the reader's language (Danish or English)
   * @param kind logical name of the fact, for example {@code goal.GoalAdded}
   * @param members the persons whom it is about
   * @param eventId the entry behind the sentence; of a corrected fact the correction
   * @param position place of the entry in the whole log
   * @param recordedAt when the service was told
   * @param withheld why this reader may not see what happened; null when it is shown
   */
  public record Moment(
      LocalDate from,
      @Nullable LocalDate until,
      @PersonalData String sentence,
      String kind,
      List<PersonId> members,
      EventId eventId,
      long position,
      Instant recordedAt,
      @Nullable Why withheld) {}
}
