package org.familyplan.api.measurement;

import java.time.LocalDate;
import java.util.List;
import org.familyplan.api.plan.WithheldView;
import org.familyplan.api.shared.FamilyId;

/**
 * A family's measurements at a moment.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 * @param measurements of the members who have some
 * @param withheld what this reader may not see today, and why
 */
public record FamilyMeasurementsView(
    FamilyId familyId,
    long version,
    LocalDate validAt,
    List<MeasurementsView> measurements,
    List<WithheldView> withheld) {}
