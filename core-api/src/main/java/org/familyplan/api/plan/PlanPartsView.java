package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;

/**
 * The plan itself at a moment: versions, parts, agreements, follow-ups, documents.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param plan as the family's plan of that moment shows it
 * @param withheld what this reader may not see today, and why
 */
public record PlanPartsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    PlanView plan,
    List<WithheldView> withheld) {}
