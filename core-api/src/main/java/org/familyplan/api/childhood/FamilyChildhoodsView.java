package org.familyplan.api.childhood;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * A family's children's school and spare time at a moment.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param childhoods of those who have some
 * @param withheld what this reader may not see today, and why
 */
public record FamilyChildhoodsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<ChildhoodView> childhoods,
    List<WithheldView> withheld) {}
