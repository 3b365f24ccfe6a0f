package org.familyplan.api.plan;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.shared.FamilyId;

/**
 * The plans that were handed over on a day, each as an exact copy.
 *
 * @param documents in the order in which they were recorded; none when nothing was handed over
 */
public record HandedOverPlansView(
    FamilyId familyId, LocalDate handedOverOn, List<HandedOverPlanView> documents) {}
