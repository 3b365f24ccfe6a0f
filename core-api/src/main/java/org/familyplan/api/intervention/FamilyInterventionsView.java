package org.familyplan.api.intervention;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * A family's interventions at a moment.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param interventions as the plan of that moment shows them, in the order in which they were
 *     granted
 * @param withheld what this reader may not see today, and why
 */
public record FamilyInterventionsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<InterventionView> interventions,
    List<WithheldView> withheld) {}
