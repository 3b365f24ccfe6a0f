package org.familyplan.api.household;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.Period;
import org.familyplan.api.shared.PersonId;
import org.familyplan.api.shared.PersonalData;

/**
 * A member as the plan shows them.
 *
 * @param inHousehold true when part of the household on the plan's day
 * @param household when the member was part of the household
 * @param enrolled when the member took part in the effort
 * @param custodyHolders who has custody on the plan's day; empty for adults
 */
public record MemberView(
    PersonId personId,
    FamilyRole role,
    Sex sex,
    @PersonalData(of = "personId") String name,
    @PersonalData(of = "personId") LocalDate birthDate,
    boolean inHousehold,
    List<Period> household,
    List<Period> enrolled,
    List<PersonId> custodyHolders) {}
