package org.familyplan.api.difference;

import org.familyplan.api.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is different, told to people. What only stands in another order is no change.
 *
 * @param place the components that lead to it, for example {@code livelihoods.employment}
 * @param sentence what is different, in the reader's language (Danish or English)
 * @param before what was there, any JSON; null when nothing was
 * @param after what is there now, any JSON; null when nothing is
 */
public record ChangeView(
    ChangeKind kind,
    String place,
    @PersonalData String sentence,
    @Nullable Object before,
    @Nullable Object after) {}
