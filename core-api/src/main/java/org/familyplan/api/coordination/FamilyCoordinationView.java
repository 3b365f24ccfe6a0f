package org.familyplan.api.coordination;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;

/**
 * Coordination of one family at a moment.
 *
 * @param version number of events that the view rests on
 * @param validAt the day that the view is about
 */
public record FamilyCoordinationView(
    FamilyId familyId, long version, LocalDate validAt, CoordinationView coordination) {}
