package org.familyplan.api.step;

import java.time.LocalDate;
import org.familyplan.api.shared.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * The steps around a day of recording, of those that this reader may see.
 *
 * @param recordedOn the day
 * @param lastBy number of the last step recorded on the day or before it, null when there is none
 * @param firstFrom number of the first step recorded on the day or after it, null when there is
 *     none
 */
public record FoundStepView(
    FamilyId familyId, LocalDate recordedOn, @Nullable Long lastBy, @Nullable Long firstFrom) {}
