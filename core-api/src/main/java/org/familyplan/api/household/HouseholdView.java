package org.familyplan.api.household;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * A family's members at a moment, those who left included.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param withheld what this reader may not see today, and why
 */
public record HouseholdView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<MemberView> members,
    List<WithheldView> withheld) {}
