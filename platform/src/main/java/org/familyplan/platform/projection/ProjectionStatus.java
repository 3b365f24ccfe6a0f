package org.familyplan.platform.projection;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param name the projection
 * @param generation the generation that is read
 * @param segments into how many shares its families are split
 * @param position all events up to this one are taken in, but those of stopped families
 * @param lag events of the log beyond that position
 * @param trouble why it does not go on, or null when it does: classes of exceptions, no case data
 * @param stopped families whose events are no longer taken in
 * @param rebuild the rebuild that is running, or null
 */
public record ProjectionStatus(
    String name,
    int generation,
    int segments,
    long position,
    long lag,
    @Nullable String trouble,
    List<StoppedFamily> stopped,
    @Nullable Rebuild rebuild) {

  /**
   * A family whose events are not taken in since one of them failed.
   *
   * @param position position of the event that failed
   * @param error what it failed with: classes of exceptions, no case data
   * @param attempts how often it failed, retries included
   */
  public record StoppedFamily(
      FamilyId family,
      long position,
      EventId eventId,
      String error,
      Instant failedAt,
      int attempts) {}

  /**
   * A new generation in the making. It replaces the one that is read as soon as it has come as far,
   * and no family is stopped in it that is not stopped as early in the other.
   *
   * @param percent of the log that it has taken in
   * @param eventsPerSecond lately; 0 when not known yet
   */
  public record Rebuild(
      int generation,
      int segments,
      long position,
      int percent,
      double eventsPerSecond,
      @Nullable String trouble,
      List<StoppedFamily> stopped) {}
}
