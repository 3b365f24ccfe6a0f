package org.familyplan.api.record;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.history.EventView;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong in a family's file and what came of it.
 *
 * @param version number of events that the view rests on
 * @param corrections in the order in which the mistakes were found
 */
public record CorrectionsView(FamilyId familyId, long version, List<Correction> corrections) {

  /**
   * One mistake. Where a correction was corrected in turn, each step stands by itself and names the
   * whole chain.
   *
   * @param kind whether something took the wrong entry's place
   * @param recorded the wrong entry, as it was recorded
   * @param amendment the correction or the mark: who found it, when, why, and what is right
   * @param chain the entries that stood in this place one after the other, the first one foremost,
   *     up to the amendment
   * @param decisions what was decided on the wrong entry; empty when nothing was, as {@code said}
   *     says
   * @param said how many decisions rest on it, in words
   * @param looks who saw the wrong entry's persons before it was amended, latest first; null for
   *     readers who may not read the access log
   * @param looksLeftOut true when there are more looks than are listed
   */
  public record Correction(
      AmendmentKind kind,
      EventView recorded,
      EventView amendment,
      List<EventId> chain,
      List<Decided> decisions,
      String said,
      @Nullable List<Look> looks,
      boolean looksLeftOut) {}

  /** What was done about a wrong entry. */
  public enum AmendmentKind {
    /** Another fact took its place. */
    CORRECTED,
    /** What it tells of a member was put right by correctMemberDetails; the rest of it stands. */
    DETAILS_CORRECTED,
    /** It counts as never made. */
    MARKED_ERRONEOUS
  }

  /**
   * Something that was decided.
   *
   * @param entry the entry
   * @param ground how it is known to rest on the wrong entry
   * @param afterAmendment true when the wrong entry was named although it had been amended already
   */
  public record Decided(EventView entry, DecidedGround ground, boolean afterAmendment) {}

  /** How a decision is known to rest on a wrong entry. */
  public enum DecidedGround {
    /** The command named it in {@code basedOn}. */
    NAMED,
    /** Decisions of this kind about the same person rest on facts of that kind. */
    KIND
  }

  /**
   * Somebody who saw it.
   *
   * @param position place in the access log
   * @param recordedAt when the look was recorded
   * @param employee who looked
   * @param name the employee's name as registered now
   * @param role in which role
   * @param operation what was asked for
   * @param purpose what for
   */
  public record Look(
      long position,
      Instant recordedAt,
      EmployeeId employee,
      @Nullable String name,
      String role,
      String operation,
      LookPurpose purpose) {}
}
