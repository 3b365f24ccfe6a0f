package org.familyplan.api.step;

import java.util.List;
import org.familyplan.api.difference.ChangeView;
import org.familyplan.api.difference.PatchOperation;
import org.familyplan.api.history.EventView;
import org.familyplan.api.plan.FamilyPlanView;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a family's history, as this reader may see it today.
 *
 * @param version number of the event, from 1
 * @param previous number of the step before it, null for the first that this reader may see
 * @param next number of the step after it, null for the last
 * @param event the event with the command and request behind it, actor and reason
 * @param plan the plan after the event
 * @param changes what the event changed in the plan, in words
 * @param patch turns the plan before the event, on the same day, into the plan after it; before the
 *     first event there is no plan, and the whole is replaced
 */
public record StepView(
    FamilyId familyId,
    long version,
    @Nullable Long previous,
    @Nullable Long next,
    EventView event,
    FamilyPlanView plan,
    List<ChangeView> changes,
    List<PatchOperation> patch) {}
