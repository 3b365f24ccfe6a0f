package org.familyplan.api.difference;

import java.util.List;
import org.familyplan.api.shared.FamilyId;
import org.familyplan.api.shared.PersonId;

/**
 * What is different between the plans of two moments, as this reader may see them today.
 *
 * @param members the persons whom the two plans tell of
 * @param changes in words, in the order of the plan; not told are the moments themselves (version,
 *     position, day)
 * @param patch turns the plan of {@code from} into the plan of {@code to}, both as getFamilyPlan
 *     shows them to this reader; with a filter it changes only what was chosen
 */
public record DifferenceView(
    FamilyId familyId,
    ComparedMoment from,
    ComparedMoment to,
    List<PersonId> members,
    List<ChangeView> changes,
    List<PatchOperation> patch) {}
