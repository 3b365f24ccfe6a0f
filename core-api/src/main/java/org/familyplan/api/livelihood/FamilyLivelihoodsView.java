package org.familyplan.api.livelihood;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * What a family's members live on at a moment.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param livelihoods of those about whom something was recorded
 * @param withheld what this reader may not see today, and why
 */
public record FamilyLivelihoodsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<LivelihoodView> livelihoods,
    List<WithheldView> withheld) {}
