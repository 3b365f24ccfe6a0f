package org.familyplan.api.history;

import java.time.Instant;
import java.util.List;
import org.familyplan.api.accesslog.LookPurpose;
import org.familyplan.api.shared.EmployeeId;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * Who knew of an entry: who recorded it, and who was shown the data of a person whom it is about
 * (of the family, when it is about nobody alone) after it was recorded. The access log says who was
 * shown what, not who read it.
 *
 * @param entry the entry
 * @param decision what was decided, or null when no decision was named
 * @param until up to when looks count: when the decision was recorded, else now
 * @param named true when the decision names the entry as one that it rests on
 * @param deciderKnew whether who recorded the decision is among those who knew; null without a
 *     decision
 * @param knowers those who knew, in the order in which they came to know
 * @param looksLeftOut true when there are more looks than were counted, the earliest of them
 */
public record WhoKnewView(
    FamilyId familyId,
    EventView entry,
    @Nullable EventView decision,
    Instant until,
    boolean named,
    @Nullable Boolean deciderKnew,
    List<Knower> knowers,
    boolean looksLeftOut) {

  /**
   * Somebody who knew.
   *
   * @param employee the user; where a system recorded or looked for an employee, that employee
   * @param name as registered now
   * @param since from when: the recording, else the first look
   * @param recorded true when this is who recorded the entry
   * @param looks how often this user was shown the data
   * @param lastLook when the last time, if ever
   * @param roles in which roles
   * @param operations what was asked for
   * @param purposes what for
   */
  public record Knower(
      EmployeeId employee,
      @Nullable String name,
      Instant since,
      boolean recorded,
      int looks,
      @Nullable Instant lastLook,
      List<String> roles,
      List<String> operations,
      List<LookPurpose> purposes) {}
}
