package org.familyplan.api.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who moved between the cells of a table from one edition to another, and what was recorded in
 * between.
 *
 * @param from the earlier edition
 * @param to the later edition
 * @param table id of the table
 * @param moved number of all who moved
 * @param moves the first 500 of them
 */
public record RevisionCausesView(
    EditionLine from, EditionLine to, String table, int moved, List<Move> moves) {
  /**
   * Somebody or something that moved.
   *
   * @param person the person, when the table counts persons
   * @param families the files it stands in
   * @param before codes in the earlier edition, null when it was not counted
   * @param after codes in the later edition, null when it is not counted any more
   * @param events what was recorded in these files between the two positions, in order; none when
   *     it moved because time went by
   */
  public record Move(
      @Nullable PersonId person,
      List<FamilyId> families,
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after,
      List<Cause> events) {}

  /**
   * Something that was recorded.
   *
   * @param eventId the event
   * @param familyId the file
   * @param name what kind of event
   * @param position place in the whole log
   * @param recordedAt when it was recorded
   */
  public record Cause(
      EventId eventId, FamilyId familyId, String name, long position, Instant recordedAt) {}
}
