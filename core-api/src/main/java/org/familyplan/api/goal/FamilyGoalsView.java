package org.familyplan.api.goal;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * What a family wants to reach at a moment, and what stands in the way.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param goals as the plan of that moment shows them, in its order
 * @param barriers those reported up to the day
 * @param withheld what this reader may not see today, and why
 */
public record FamilyGoalsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<GoalView> goals,
    List<BarrierView> barriers,
    List<WithheldView> withheld) {}
