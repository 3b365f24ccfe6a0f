package org.familyplan.api.household;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.EventId;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.Personal;
import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A member as the plan shows them.
 *
 * @param inHousehold true when part of the household on the plan's day
 * @param household when the member was part of the household
 * @param enrolled when the member took part in the effort
 * @param custodyHolders who has custody on the plan's day and is alive; empty for adults
 * @param moves each time the member left the household or came back, later than the day too
 */
public record MemberView(
    PersonId personId,
    FamilyRole role,
    Sex sex,
    @PersonalData(of = "personId") Personal<String> name,
    @PersonalData(of = "personId") Personal<LocalDate> birthDate,
    boolean inHousehold,
    List<Period> household,
    List<Period> enrolled,
    List<PersonId> custodyHolders,
    List<Move> moves) {

  /**
   * A move out of the household or back.
   *
   * @param eventId the entry that a correction of the move names
   * @param on first day outside, or back
   * @param returned true for a move back
   * @param reason why the member left
   */
  public record Move(
      EventId eventId, LocalDate on, boolean returned, @Nullable LeavingReason reason) {}
}
