package org.familyplan.api.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Whether an edition is what was published, and what the log says.
 *
 * @param edition number of the edition
 * @param same true when nothing was changed and, where it could be reckoned again, the log gives
 *     the same
 * @param published hash with which it was published
 * @param stored hash of what is stored of it now
 * @param reckoned hash of what the log gives at its position; null when the definitions have
 *     changed since, as the service knows only those of today
 */
public record EditionCheckView(
    int edition, boolean same, String published, String stored, @Nullable String reckoned) {}
